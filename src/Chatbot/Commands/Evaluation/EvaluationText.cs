using System.Globalization;

namespace Chatbot.Commands.Evaluation;

/// <summary>An evaluation as text for the terminal.</summary>
internal static class EvaluationText
{
    private const int ConfusionsShown = 20;
    private const int SuspectsShown = 50;
    private const double Suspect = 0.5;

    public static void Write(EvaluationRun run, TextWriter output)
    {
        var result = run.Result;
        WriteLine(output, $"accuracy {result.Accuracy:P1} ({result.Correct} of {result.Count})   macro-F1 {result.MacroF1:F3}   in first two {result.AccuracyOfFirstTwo:P1}");
        WriteLine(output, $"out-of-scope recall {result.OutOfScopeRecall:P1} ({result.OutOfScopeRefused} of {result.OutOfScope})   in scope refused {result.InScopeRefusedShare:P1} ({result.InScopeRefused} of {result.Count - result.OutOfScope})   expected calibration error {result.CalibrationError:F3}");
        output.WriteLine();
        output.WriteLine($"{"intent",-26}{"labelled",9}{"decided",9}{"correct",9}{"precision",11}{"recall",8}{"F1",7}");
        foreach (var intent in result.Intents)
        {
            WriteLine(output, $"{intent.Intent,-26}{intent.Labelled,9}{intent.Decided,9}{intent.Correct,9}{intent.Precision,11:F2}{intent.Recall,8:F2}{intent.F1,7:F2}");
        }

        if (result.Confusions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("confusions (right -> decided)");
            foreach (var confusion in result.Confusions.Take(ConfusionsShown))
            {
                WriteLine(output, $"{confusion.Count,4}  {confusion.Right} -> {confusion.Decided}");
            }
        }

        if (run.IsOfExamples)
        {
            output.WriteLine();
            output.WriteLine("suspect examples (right -> decided): mislabelled, ambiguous, or the first of a kind that needs company");
            foreach (var miss in result.Misses.TakeWhile(miss => miss.Score >= Suspect).Take(SuspectsShown))
            {
                WriteLine(output, $"{miss.Score,6:F2}  {miss.Right} -> {miss.Decided}: {miss.Text}");
            }
        }
    }

    private static void WriteLine(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
