using System.Diagnostics;
using Chatbot.Benchmarks.Peers;
using Chatbot.Benchmarks.Servers;
using Chatbot.Benchmarks.Turns;
using Chatbot.Testing;

namespace Chatbot.Benchmarks;

/// <summary>How long somebody waits who starts the program and asks at once.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task<Table> RunAsync(Progress progress)
    {
        using var kept = new TemporaryFolder();
        await StoredConversations.FillAsync(kept.Path);
        using var client = Customer.CreateClient(connections: 1);

        List<Start> starts =
        [
            new("bare endpoint (floor)", () => BareAsync(client)),
            new("product, Release, existing data", () => ProductAsync(client, ServerProcess.Product, kept.Path)),
            new("product, Release, no data and no model yet", () => WithNewFolderAsync(client, ServerProcess.Product)),
        ];
        await StoreModelAsync(ServerProcess.Product);
        if (ServerProcess.FindProduct("Debug") is { } debug)
        {
            await StoreModelAsync(debug);
            starts.Add(new("product, Debug, existing data", () => ProductAsync(client, debug, kept.Path)));
        }

        // What is started for the first time comes from the disk, and the client has its own code to load.
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var start in starts)
            {
                progress.Say($"start: run {run} of {Runs}: {start.Name}");
                var elapsed = await start.RunAsync();
                if (run > 0)
                {
                    start.Times.AddTicks(elapsed);
                }
            }
        }

        return ToTable(starts);
    }

    private static Table ToTable(List<Start> starts)
    {
        var table = new Table("Start to first answer", "Server", "Median ms", "Worst ms", "Times the floor's median");
        var floor = starts[0].Times.Percentile(0.5).TotalMilliseconds;
        foreach (var start in starts)
        {
            var median = start.Times.Percentile(0.5).TotalMilliseconds;
            table.Add(start.Name, Table.Number(median), Table.Number(start.Times.Percentile(1).TotalMilliseconds), Table.Number(median / floor));
        }

        table.Note($"{Runs} runs each. Existing data: {StoredConversations.Description}, left behind by a process that was killed.");
        return table;
    }

    private static Task<long> BareAsync(HttpClient client) =>
        FirstAnswerAsync(client, () => ServerProcess.StartOwnAsync(BareServer.Verb), _ => BareServer.Proof);

    private static async Task<long> WithNewFolderAsync(HttpClient client, string program)
    {
        using var folder = new TemporaryFolder();
        return await ProductAsync(client, program, folder.Path, $"--Understanding:ModelFolder={folder.Path}");
    }

    private static Task<long> ProductAsync(HttpClient client, string program, string folder, params string[] settings) =>
        FirstAnswerAsync(client, () => ServerProcess.StartProductAsync(program, folder, settings), question => question.MustSay);

    /// <summary>A process that is killed after its first answer may not have come to store its model.</summary>
    private static Task StoreModelAsync(string program) => ChildProcess.RunAsync("dotnet", program, "understand", "hoi");

    /// <returns>Ticks of the stopwatch.</returns>
    private static async Task<long> FirstAnswerAsync(HttpClient client, Func<Task<ServerProcess>> startAsync, Func<Question, string> mustSay)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var server = await startAsync();
        var answered = await new Customer(client, server.Messages, mustSay).AskAsync() is not null;
        var elapsed = Stopwatch.GetTimestamp() - begin;
        return answered
            ? elapsed
            : throw new InvalidOperationException("The first answer is not the right one.");
    }

    private sealed record Start(string Name, Func<Task<long>> RunAsync)
    {
        public Sample Times { get; } = new();
    }
}
