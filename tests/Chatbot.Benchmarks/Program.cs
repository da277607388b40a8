using System.CommandLine;
using Chatbot.Benchmarks;
using Chatbot.Benchmarks.Servers;
using Chatbot.Benchmarks.Turns;
using Chatbot.Benchmarks.Understanding;

var files = new Option<FileInfo[]>("--file") { Description = "Labelled utterances (JSON Lines with \"text\" and \"intent\") to understand, in place of the content's own examples. May be repeated.", Recursive = true }.AcceptExistingOnly();
var markdown = new Option<bool>("--markdown") { Description = "Print the tables alone, and no progress.", Recursive = true };

(string Name, string Description, Func<ParseResult, Progress, Task<Table>> Measure)[] benchmarks =
[
    ("turns", "Turns over HTTP, beside an echo bot and a bare endpoint.", (_, progress) => TurnsBenchmark.RunAsync(progress)),
    ("understanding", "Understanding a message, beside normalising and hashing its words.", (parsed, progress) => Task.FromResult(UnderstandingBenchmark.Run(parsed.GetValue(files) ?? [], progress))),
    ("start", "From the start of the process to its first answer, beside a bare endpoint.", (_, progress) => StartBenchmark.RunAsync(progress)),
    ("store", "Appending activities to LiteDB, beside a plain file.", (_, progress) => StoreBenchmark.RunAsync(progress)),
];

var root = new RootCommand("Measures the chatbot beside peers and floors, and prints tables in Markdown.") { files, markdown };
var all = new Command("all", "Everything (default).");
all.SetAction((parsed, _) => RunAsync(parsed, benchmarks.Select(benchmark => benchmark.Measure)));
root.SetAction((parsed, _) => RunAsync(parsed, benchmarks.Select(benchmark => benchmark.Measure)));
root.Add(all);
foreach (var (name, description, measure) in benchmarks)
{
    var command = new Command(name, description);
    command.SetAction((parsed, _) => RunAsync(parsed, [measure]));
    root.Add(command);
}

// Not part of "all": it measures on sets that are not in the repository.
root.Add(IntentsCommand.Create(files, ProgressOf));
root.Add(BareServer.CreateCommand());
root.Add(EchoServer.CreateCommand());
return await root.Parse(args).InvokeAsync();

async Task<int> RunAsync(ParseResult parsed, IEnumerable<Func<ParseResult, Progress, Task<Table>>> measures)
{
    var progress = ProgressOf(parsed);
    var hasErrors = false;
    Console.WriteLine(Machine.Describe());
    foreach (var measure in measures)
    {
        var table = await measure(parsed, progress);
        Console.WriteLine(table);
        hasErrors |= table.HasErrors;
    }

    return hasErrors ? 1 : 0;
}

Progress ProgressOf(ParseResult parsed) => new(parsed.GetValue(markdown) ? TextWriter.Null : Console.Error);
