using System.CommandLine;
using Chatbot.Benchmarks.Peers;
using Chatbot.Dialogs.Content;
using Chatbot.Testing;
using Chatbot.Understanding;
using Chatbot.Understanding.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>The command line of the comparison of engines: which sets and which engines.</summary>
internal static class IntentsCommand
{
    /// <param name="files">The option with our own labelled sets.</param>
    /// <param name="progressOf">Who hears what is being measured.</param>
    public static Command Create(Option<FileInfo[]> files, Func<ParseResult, Progress> progressOf)
    {
        var banking77Train = FileOption("--banking77-train", "BANKING77's train.csv.");
        var banking77Test = FileOption("--banking77-test", "BANKING77's test.csv.");
        var clinc150 = FileOption("--clinc150", "CLINC150's data_full.json.");
        var peers = new Option<string[]?>("--peers")
        {
            Description = "Measure others, too: all, or those whose names begin with one of these words (softmax, ML.NET, fastText, nlp.js).",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("intents", "Engines that learn intents, on public sets and on our own (--file, trained on the content).") { banking77Train, banking77Test, clinc150, peers };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(banking77Train) is null) != (result.GetValue(banking77Test) is null))
            {
                result.AddError("--banking77-train and --banking77-test belong together.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            Console.WriteLine(Machine.Describe());
            using var content = new ContentStore(Repository.Dialogs, TimeProvider.System, NullLogger<ContentStore>.Instance);
            var benchmark = new IntentsBenchmark([.. EnginesThatRun(parsed.GetResult(peers) is null ? null : parsed.GetValue(peers) ?? [], content.Current.Calibration)], progressOf(parsed));
            if (parsed.GetValue(banking77Train) is { } train && parsed.GetValue(banking77Test) is { } test)
            {
                await PrintAsync(benchmark.MeasureAsync(new Banking77(train, test)));
            }

            if (parsed.GetValue(clinc150) is { } clinc)
            {
                await PrintAsync(benchmark.MeasureAsync(new Clinc150(clinc)));
            }

            if (parsed.GetValue(files) is { Length: > 0 } own)
            {
                foreach (var table in await benchmark.MeasureAsync(own.ToDictionary(file => file.Name, Read), content.Current.TrainingSet))
                {
                    Console.WriteLine(table);
                }
            }

            return 0;
        });
        return command;
    }

    private static IEnumerable<IIntentEngine> EnginesThatRun(string[]? wanted, Calibration calibration)
    {
        IIntentEngine[] all = wanted is null ? [] : [new PlainSoftmax(), MlNet.Sdca, MlNet.Lbfgs, new FastText(), new NlpJs()];
        var peers = Array.FindAll(all, peer => wanted is [] || wanted!.Any(name => peer.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        foreach (var peer in peers.Where(peer => peer.Missing is not null))
        {
            Console.WriteLine($"Not measured: {peer.Name}. This machine lacks {peer.Missing}\n");
        }

        return [new OwnEngine("this engine", calibration), .. peers.Where(peer => peer.Missing is null)];
    }

    private static Option<FileInfo> FileOption(string name, string description) =>
        new Option<FileInfo>(name) { Description = description }.AcceptExistingOnly();

    private static IReadOnlyList<Example> Read(FileInfo file)
    {
        using var reader = file.OpenText();
        return [.. LabelledUtterance.ReadJsonLines(reader).Select(utterance => new Example("", utterance.Intent, utterance.Text))];
    }

    private static async Task PrintAsync(IAsyncEnumerable<Table> tables)
    {
        await foreach (var table in tables)
        {
            Console.WriteLine(table);
        }
    }
}
