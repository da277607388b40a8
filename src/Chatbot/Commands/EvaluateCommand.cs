using System.CommandLine;
using System.Globalization;
using Chatbot.Dialogs.Turns;
using Chatbot.Hosting;
using Chatbot.Understanding.Evaluation;

namespace Chatbot.Commands;

/// <summary><c>evaluate FILE.jsonl</c>: how well the bot understands labelled messages.</summary>
internal static class EvaluateCommand
{
    private const int ConfusionsShown = 20;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<FileInfo>("FILE.jsonl") { Description = "JSON Lines: an object with \"text\" and \"intent\" a line." };
        file.AcceptExistingOnly();
        var command = new Command("evaluate", "Measures understanding on labelled messages: accuracy, each intent, confusions.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IReadOnlyList<LabelledUtterance> utterances;
            try
            {
                using var reader = parsed.GetRequiredValue(file).OpenText();
                utterances = LabelledUtterance.ReadJsonLines(reader);
            }
            catch (FormatException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
                return CommandLine.Finding;
            }

            using var host = CommandHost.Create(settings);
            var model = await host.Services.GetRequiredService<UnderstandingModel>().GetAsync(cancellationToken).ConfigureAwait(false);
            Print(EvaluationResult.Of(model, utterances), Console.Out);
            return CommandLine.Success;
        });
        return command;
    }

    private static void Print(EvaluationResult result, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"accuracy {result.Accuracy:P1} ({result.Correct} of {result.Count})   macro-F1 {result.MacroF1:F3}   in first two {(result.Count == 0 ? 0 : (double)result.CorrectInFirstTwo / result.Count):P1}"));
        output.WriteLine();
        output.WriteLine($"{"intent",-26}{"labelled",9}{"decided",9}{"correct",9}{"precision",11}{"recall",8}{"F1",7}");
        foreach (var intent in result.Intents)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{intent.Intent,-26}{intent.Labelled,9}{intent.Decided,9}{intent.Correct,9}{intent.Precision,11:F2}{intent.Recall,8:F2}{intent.F1,7:F2}"));
        }

        if (result.Confusions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("confusions (right -> decided)");
            foreach (var confusion in result.Confusions.Take(ConfusionsShown))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{confusion.Count,4}  {confusion.Right} -> {confusion.Decided}"));
            }
        }
    }
}
