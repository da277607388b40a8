using System.Globalization;
using Chatbot.Benchmarks.Servers;
using Chatbot.Testing;

namespace Chatbot.Benchmarks.Turns;

/// <summary>The product's turns over HTTP, beside an echo bot on the same framework and a bare endpoint.</summary>
internal static class TurnsBenchmark
{
    private const int Rounds = 2;
    private static readonly int[] Connections = [1, 16];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public static async Task<Table> RunAsync(Progress progress)
    {
        using var data = new TemporaryFolder();
        await using var product = await ServerProcess.StartProductAsync(ServerProcess.Product, data.Path);
        var answerBytes = await AnswerBytesAsync(product);
        await using var echo = await ServerProcess.StartOwnAsync(EchoServer.Verb);
        await using var bare = await ServerProcess.StartOwnAsync(BareServer.Verb, $"--bytes={answerBytes}");

        var table = new Table(
            "Turns", "Connections, server", "Turns/s", "Share of the floor", "p50 ms", "p95 ms", "p99 ms", "CPU ms a turn", "Each round, turns/s", "Errors");
        foreach (var connections in Connections)
        {
            Target[] targets =
            [
                new("bare endpoint (floor)", bare, _ => BareServer.Proof, connections),
                new("echo bot", echo, question => question.Text, connections),
                new("product", product, question => question.MustSay, connections),
            ];
            await MeasureAsync(targets, connections, progress);
            var floor = targets[0].Total.PerSecond;
            foreach (var target in targets)
            {
                AddRow(table, target, connections, floor);
                target.Dispose();
            }
        }

        table.Note(string.Create(CultureInfo.InvariantCulture, $"An answer of the product has {answerBytes} bytes on average, and so has the floor's."));
        return table;
    }

    private static async Task MeasureAsync(Target[] targets, int connections, Progress progress)
    {
        foreach (var target in targets)
        {
            progress.Say($"turns: {connections} connections, warming up: {target.Name}");
            await target.WarmUpAsync(WarmUp);
        }

        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var target in targets)
            {
                progress.Say($"turns: {connections} connections, round {round}: {target.Name}");
                await target.MeasureAsync(Measured);
            }
        }
    }

    private static void AddRow(Table table, Target target, int connections, double floor)
    {
        var total = target.Total;
        table.HasErrors |= total.Errors > 0;
        table.Add(
            $"{connections}, {target.Name}",
            Table.Number(total.PerSecond),
            Table.Number(total.PerSecond / floor),
            Table.Number(total.Percentile(0.50).TotalMilliseconds),
            Table.Number(total.Percentile(0.95).TotalMilliseconds),
            Table.Number(total.Percentile(0.99).TotalMilliseconds),
            Table.Number(target.ProcessorMillisecondsPerTurn),
            target.Rounds,
            total.Errors.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<int> AnswerBytesAsync(ServerProcess product)
    {
        using var client = Customer.CreateClient(connections: 1);
        var customer = new Customer(client, product.Messages, question => question.MustSay);
        var total = 0;
        foreach (var question in Question.All)
        {
            total += await customer.AskAsync() ?? throw new InvalidOperationException($"The product does not answer '{question.Text}' as it should.");
        }

        return total / Question.All.Count;
    }
}
