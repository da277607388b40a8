using System.Text.Encodings.Web;
using System.Text.Json;
using Chatbot.Understanding.Evaluation;

namespace Chatbot.Commands.Evaluation;

/// <summary>An evaluation as JSON, for other programs and for comparing two runs.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // The file is read by programs and people, not put into a page: "é" stays "é".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(EvaluationRun run, Stream stream)
    {
        var result = run.Result;
        JsonSerializer.Serialize(
            stream,
            new Figures(
                run.Source,
                result.Count,
                result.Correct,
                result.Accuracy,
                result.AccuracyOfFirstTwo,
                result.MacroF1,
                result.OutOfScope,
                result.OutOfScopeRecall,
                result.InScopeRefusedShare,
                result.CalibrationError,
                result.Intents,
                result.Confusions,
                result.Misses),
            Options);
    }

    private sealed record Figures(
        string Source,
        int Count,
        int Correct,
        double Accuracy,
        double AccuracyOfFirstTwo,
        double MacroF1,
        int OutOfScope,
        double OutOfScopeRecall,
        double InScopeRefusedShare,
        double ExpectedCalibrationError,
        IReadOnlyList<IntentResult> Intents,
        IReadOnlyList<Confusion> Confusions,
        IReadOnlyList<Miss> Misses);
}
