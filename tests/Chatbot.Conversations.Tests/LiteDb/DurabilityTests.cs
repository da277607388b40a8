using Chatbot.Conversations.LiteDb;
using Xunit.Abstractions;

namespace Chatbot.Conversations.Tests.LiteDb;

public sealed class DurabilityTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 15;
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_said_was_stored()
    {
        Dictionary<string, List<string>> said = [];
        Dictionary<string, string> lastTurns = [];
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in await RunUntilKilledAsync($"r{round}", linesBeforeKill: random.Next(1, 500)))
            {
                var (conversation, question, answer) = line.Split(' ') switch { [var c, var q, var a] => (c, q, a), _ => ("", "", "") };
                said.TryAdd(conversation, []);
                said[conversation].AddRange([question, answer]);
                lastTurns[conversation] = question;
            }

            await CheckAsync(said, lastTurns);
        }

        output.WriteLine($"{said.Values.Sum(ids => ids.Count)} activities");
        Assert.Equal(4, said.Count);
    }

    private async Task<List<string>> RunUntilKilledAsync(string round, int linesBeforeKill)
    {
        using var process = AppendingProcess.Start(_temporary.Path, round);
        List<string> lines = [];
        try
        {
            while (lines.Count < linesBeforeKill)
            {
                lines.Add(await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))
                    ?? throw new InvalidOperationException("The appending process ended by itself."));
            }
        }
        finally
        {
            process.Kill();
        }

        // What it still said before it died counts, but a line that breaks off does not.
        var rest = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        lines.AddRange(rest.Split('\n')[..^1]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return lines;
    }

    private async Task CheckAsync(Dictionary<string, List<string>> said, Dictionary<string, string> lastTurns)
    {
        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        foreach (var (conversation, ids) in said)
        {
            var stored = await store.ReadAsync("directline", conversation, after: 0, limit: int.MaxValue);
            Assert.Equal(Enumerable.Range(1, stored.Count).Select(sequence => (long)sequence), stored.Select(activity => activity.Sequence));
            Assert.Equal(stored.Count, (await store.FindAsync("directline", conversation))!.Activities);
            // All or none: a question never stands without its answer.
            Assert.All(stored.Chunk(2), pair => Assert.EndsWith("-answer", pair[^1].Activity.Id, StringComparison.Ordinal));
            Assert.Empty(ids.Except(stored.Select(activity => activity.Activity.Id)));
            var delivered = stored.Where(activity => activity.ChannelActivityId == $"channel-{activity.Activity.Id}").Select(activity => activity.Activity.Id);
            Assert.Empty(ids.Where(id => id.EndsWith("-answer", StringComparison.Ordinal)).Except(delivered));
        }

        // State is written after its turn was said, so the turn before the last one is there at least.
        var state = await new LiteDbStorage(_temporary.Database).ReadAsync([.. lastTurns.Keys]);
        Assert.All(
            lastTurns.Where(turn => !turn.Value.EndsWith("-0-question", StringComparison.Ordinal)),
            turn => Assert.True(state.ContainsKey(turn.Key)));
        _temporary.Close();
    }
}
