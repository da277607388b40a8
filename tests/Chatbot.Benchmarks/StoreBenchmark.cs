using Chatbot.Conversations.LiteDb;
using Chatbot.Testing;
using Microsoft.Bot.Schema;

namespace Chatbot.Benchmarks;

/// <summary>Appending single activities to the product's store, beside a plain file with the same guarantee.</summary>
internal static class StoreBenchmark
{
    private const int Rounds = 2;
    private static readonly int[] Callers = [1, 32];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task<Table> RunAsync(Progress progress)
    {
        using var folder = new TemporaryFolder();
        using var database = LiteDbDatabase.Open(StoredConversations.DatabaseIn(folder.Path), TimeProvider.System);
        var store = new LiteDbConversationStore(database, TimeProvider.System);
        await using var file = new PlainFile(Path.Combine(folder.Path, "activities.jsonl"));

        var table = new Table("Storing activities", "Callers, store", "Appends/s", "Share of the floor", "p50 ms", "p95 ms");
        foreach (var callers in Callers)
        {
            (string Name, Func<Activity, Task> AppendAsync, List<Sample> Rounds)[] stores =
            [
                ("plain file (floor)", file.AppendAsync, []),
                ("LiteDB", activity => store.AppendAsync([activity]), []),
            ];
            foreach (var (name, appendAsync, _) in stores)
            {
                progress.Say($"store: {callers} callers, warming up: {name}");
                await AppendAsync(callers, WarmUp, appendAsync);
            }

            for (var round = 1; round <= Rounds; round++)
            {
                foreach (var (name, appendAsync, rounds) in stores)
                {
                    progress.Say($"store: {callers} callers, round {round}: {name}");
                    rounds.Add(await AppendAsync(callers, Measured, appendAsync));
                }
            }

            var floor = Sample.Join(stores[0].Rounds).PerSecond;
            foreach (var (name, _, rounds) in stores)
            {
                var total = Sample.Join(rounds);
                table.Add(
                    $"{callers}, {name}",
                    Table.Number(total.PerSecond),
                    Table.Number(total.PerSecond / floor),
                    Table.Number(total.Percentile(0.50).TotalMilliseconds),
                    Table.Number(total.Percentile(0.95).TotalMilliseconds));
            }
        }

        return table;
    }

    private static Task<Sample> AppendAsync(int callers, TimeSpan duration, Func<Activity, Task> appendAsync)
    {
        var conversations = new StoredConversations();
        return Sample.TakeAsync(callers, duration, async _ =>
        {
            await appendAsync(conversations.Next());
            return true;
        });
    }
}
