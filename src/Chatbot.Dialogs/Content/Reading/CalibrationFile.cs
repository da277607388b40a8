using System.Globalization;
using Chatbot.Understanding;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Reads <c>calibration.yaml</c>, which <c>chatbot evaluate --tune</c> writes.</summary>
internal static class CalibrationFile
{
    public const string Path = "calibration.yaml";

    private const string Temperature = "temperature";
    private const string InScopeSlope = "in_scope_slope";
    private const string InScopeOffset = "in_scope_offset";
    private const string MinimumInScope = "minimum_in_scope";
    private const string CloseRatio = "close_ratio";
    private const string ClosePairScore = "close_pair_score";

    /// <returns>The defaults, with a finding, where the file is missing or cannot be used.</returns>
    public static Calibration Read(IReadOnlyList<ContentFile> files, FindingList findings)
    {
        if (files.FirstOrDefault(file => file.Path == Path) is not { } file)
        {
            findings.Flawed(Path, 0, "The file is missing: run 'chatbot evaluate FILE.jsonl --tune' on labelled messages to choose when the bot decides.");
            return new Calibration();
        }

        if (YamlMap.Parse(file.Text, file.Path, linesBefore: 0, findings) is not { } map)
        {
            return new Calibration();
        }

        map.RefuseOtherKeys(Temperature, InScopeSlope, InScopeOffset, MinimumInScope, CloseRatio, ClosePairScore);
        var calibration = new Calibration(
            Number(map, Temperature), Number(map, InScopeSlope), Number(map, InScopeOffset), Number(map, MinimumInScope), Number(map, CloseRatio), Number(map, ClosePairScore));
        var faults = calibration.Faults();
        foreach (var fault in faults)
        {
            findings.Broken(Path, 0, fault);
        }

        return faults.Count == 0 ? calibration : new Calibration();
    }

    public static string Format(Calibration calibration, string tunedOn) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Written by 'chatbot evaluate --tune' on {tunedOn}; run it again rather than editing this.
        {Temperature}: {calibration.Temperature:0.####}
        {InScopeSlope}: {calibration.InScopeSlope:0.####}
        {InScopeOffset}: {calibration.InScopeOffset:0.####}
        {MinimumInScope}: {calibration.MinimumInScope:0.####}
        {CloseRatio}: {calibration.CloseRatio:0.####}
        {ClosePairScore}: {calibration.ClosePairScore:0.####}

        """);

    private static double Number(YamlMap map, string key) =>
        map.Text(key) is not { } text ? double.NaN
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : double.NaN;
}
