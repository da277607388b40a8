using System.Text.Encodings.Web;
using System.Text.Json;

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
            new
            {
                run.Source,
                result.Count,
                result.Correct,
                result.Accuracy,
                result.AccuracyOfFirstTwo,
                result.MacroF1,
                result.OutOfScope,
                result.OutOfScopeRecall,
                result.InScopeRefusedShare,
                ExpectedCalibrationError = result.CalibrationError,
                result.Intents,
                result.Confusions,
                result.Misses,
            },
            Options);
    }
}
