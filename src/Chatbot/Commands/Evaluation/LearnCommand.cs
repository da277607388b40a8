using System.CommandLine;
using System.Globalization;
using System.Text;
using Chatbot.Dialogs.Content;
using Chatbot.Hosting;
using Chatbot.Understanding;
using Chatbot.Understanding.Evaluation;

namespace Chatbot.Commands.Evaluation;

/// <summary>
/// <c>learn</c>: proposes examples from messages that nobody labelled. They go to a file for staff to look through, never into the content by
/// themselves, and only if labelled messages are understood no worse with them.
/// </summary>
internal static class LearnCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var messages = new Argument<FileInfo>("MESSAGES.txt") { Description = "What customers wrote, a message a line." };
        messages.AcceptExistingOnly();
        var check = new Option<FileInfo>("--check") { Description = "Labelled messages (JSON Lines with \"text\" and \"intent\") that must be understood no worse.", Required = true };
        check.AcceptExistingOnly();
        var output = new Option<FileInfo>("--output") { Description = "Where the proposed examples go, in the form of the content's .lu files.", Required = true };
        var command = new Command("learn", "Proposes examples from messages that nobody labelled, if they help.") { messages, check, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = CommandHost.Create(settings);
            var content = host.Services.GetRequiredService<ContentStore>().Current;
            IReadOnlyList<LabelledUtterance> labelled;
            try
            {
                using var reader = parsed.GetRequiredValue(check).OpenText();
                labelled = LabelledUtterance.ReadJsonLines(reader);
            }
            catch (FormatException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
                return CommandLine.Finding;
            }

            if (labelled.Count == 0)
            {
                await Console.Error.WriteLineAsync($"{parsed.GetRequiredValue(check).Name} holds no labelled messages; without them nobody could tell whether it helped.").ConfigureAwait(false);
                return CommandLine.Finding;
            }

            var lines = await File.ReadAllLinesAsync(parsed.GetRequiredValue(messages).FullName, cancellationToken).ConfigureAwait(false);
            var learning = SelfTraining.Run(
                content.TrainingSet,
                new UnderstandingOptions { Calibration = content.Calibration },
                [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)],
                labelled,
                cancellationToken);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{learning.Learned.Count} of {lines.Length} messages learned from: accuracy {learning.Before.Accuracy:P1} -> {learning.After.Accuracy:P1}, in scope refused {learning.Before.InScopeRefusedShare:P1} -> {learning.After.InScopeRefusedShare:P1}"));
            if (!learning.IsBetter)
            {
                Console.WriteLine("Nothing is proposed: the labelled messages are understood no better with them.");
                return CommandLine.Finding;
            }

            var file = parsed.GetRequiredValue(output);
            await File.WriteAllTextAsync(file.FullName, Format(learning.Learned), cancellationToken).ConfigureAwait(false);
            Console.WriteLine($"Proposed examples are in {file.FullName}: look through them, then copy what is right to the content.");
            return CommandLine.Success;
        });
        return command;
    }

    private static string Format(IReadOnlyList<Example> examples)
    {
        var text = new StringBuilder();
        foreach (var group in examples.GroupBy(example => (example.Language, example.Intent)))
        {
            text.Append(CultureInfo.InvariantCulture, $"> {group.Key.Language}\n# {group.Key.Intent}\n");
            foreach (var example in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {example.Text}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
