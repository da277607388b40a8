using System.Globalization;
using System.Text.RegularExpressions;
using Chatbot.Dialogs.Content.Hours;
using NodaTime;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Reads the fact <c>opening_hours</c>: a list of days with a time from and to.</summary>
internal static partial class OpeningHoursReader
{
    /// <returns>Null, with findings, if the hours are impossible.</returns>
    public static OpeningHours? Read(YamlMap fact, string key)
    {
        if (fact.Maps(key) is not { } entries)
        {
            return null;
        }

        var read = entries.Select(ReadEntry).ToList();
        if (read.Contains(null))
        {
            return null;
        }

        var periods = read.SelectMany(entry => entry!).OrderBy(entry => entry.Period.Start).ToList();
        if (periods.Count == 0)
        {
            fact.Refuse(fact.LineOf(key), "Opening hours without any day are never open.");
            return null;
        }

        var overlaps = periods.Zip(periods.Skip(1)).Where(pair => pair.Second.Period.Start < pair.First.Period.End).ToList();
        foreach (var (_, second) in overlaps)
        {
            fact.Refuse(second.Line, $"The opening hours of {second.Period.Day} overlap.");
        }

        return overlaps.Count == 0 ? new OpeningHours(periods.Select(entry => entry.Period)) : null;
    }

    private static List<(OpeningPeriod Period, int Line)>? ReadEntry(YamlMap entry)
    {
        entry.RefuseOtherKeys("days", "from", "to");
        var days = ReadDays(entry);
        var from = ReadTime(entry, "from");
        var to = ReadTime(entry, "to");
        if (from >= to)
        {
            entry.Refuse(entry.LineOf("to"), "The opening hours run backwards: 'to' must be later than 'from', at most 24:00.");
            return null;
        }

        return days is not null && from is { } start && to is { } end
            ? [.. days.Select(day => (new OpeningPeriod(day.Day, start, end), day.Line))]
            : null;
    }

    private static List<(IsoDayOfWeek Day, int Line)>? ReadDays(YamlMap entry)
    {
        if (entry.Texts("days") is not { } texts)
        {
            return null;
        }

        var days = new List<(IsoDayOfWeek, int)>();
        foreach (var (text, line) in texts)
        {
            if (DayNamed(text) is { } day)
            {
                days.Add((day, line));
            }
            else
            {
                entry.Refuse(line, $"'{text}' is no day: write monday to sunday.");
            }
        }

        return days.Count == texts.Count ? days : null;
    }

    private static int? ReadTime(YamlMap entry, string key)
    {
        if (entry.Text(key) is not { } text)
        {
            return null;
        }

        if (TimeForm().Match(text) is { Success: true } match)
        {
            return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 60 + int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        }

        entry.Refuse(entry.LineOf(key), $"'{key}' must be a time from 00:00 to 24:00, not '{text}'.");
        return null;
    }

    private static IsoDayOfWeek? DayNamed(string text)
    {
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None);
        return days.Select(day => (IsoDayOfWeek?)day).FirstOrDefault(day => day.ToString()!.ToLowerInvariant() == text);
    }

    [GeneratedRegex("^([01][0-9]|2[0-3]|24(?=:00)):([0-5][0-9])$")]
    private static partial Regex TimeForm();
}
