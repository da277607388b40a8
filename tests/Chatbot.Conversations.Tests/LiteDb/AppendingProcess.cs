using System.Diagnostics;
using Chatbot.Conversations.LiteDb;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests.LiteDb;

/// <summary>A process that appends and delivers in several conversations at once and says what has been stored, until it is killed.</summary>
internal static class AppendingProcess
{
    private const int Conversations = 4;

    public static Process Start(string path, string round)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(typeof(AppendingProcess).Assembly.Location);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(round);
        return Process.Start(start)!;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var (path, round) = (args[0], args[1]);
        // Ends with the test run, whatever becomes of it: nobody else closes this process's input.
        var orphaned = Task.Run(() => Console.In.Read());
        using var database = LiteDbDatabase.Open(path, TimeProvider.System);
        var store = new LiteDbConversationStore(database, TimeProvider.System);
        var storage = new LiteDbStorage(database);
        await Task.WhenAny(
            orphaned,
            Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => AppendAsync(store, storage, $"c{number}", round))));
        return 0;
    }

    private static async Task AppendAsync(LiteDbConversationStore store, LiteDbStorage storage, string conversationId, string round)
    {
        var text = new string('x', 3_000);
        for (var turn = 0; ; turn++)
        {
            var (question, answer) = ($"{round}-{turn}-question", $"{round}-{turn}-answer");
            await store.AppendAsync([AMessage(question, conversationId).WithText(text), AMessage(answer, conversationId)]);
            await store.RecordDeliveriesAsync("directline", conversationId, [new Delivery(answer, $"channel-{answer}")]);
            await Console.Out.WriteLineAsync($"{conversationId} {question} {answer}");
            await storage.WriteAsync(new Dictionary<string, object> { [conversationId] = new Dictionary<string, object> { ["turn"] = question } });
        }
    }
}
