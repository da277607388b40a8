using System.Globalization;
using Chatbot.Benchmarks.Turns;
using Chatbot.Conversations.LiteDb;
using Microsoft.Bot.Schema;

namespace Chatbot.Benchmarks;

/// <summary>Conversations as the product stores them: question and reply in turn.</summary>
internal sealed class StoredConversations
{
    public const string Description = "1,000 conversations of 10 activities";

    private const int Conversations = 1000;
    private const int ConversationLength = 10;
    private const int GroupLength = 500;

    // About as long as the content's replies are.
    private static readonly string Reply = string.Join(' ', Enumerable.Repeat("Je betaalt met Klarna binnen 14 dagen.", 12));

    private readonly string _prefix = Guid.NewGuid().ToString("N");
    private int _count;

    /// <summary>The next activity; safe to call from several threads.</summary>
    public Activity Next()
    {
        var number = Interlocked.Increment(ref _count);
        var isReply = number % 2 == 0;
        var customer = new ChannelAccount("customer", "Customer", RoleTypes.User);
        var bot = new ChannelAccount("chatbot", "Chatbot", RoleTypes.Bot);
        return new Activity(ActivityTypes.Message)
        {
            Id = Name(number),
            Timestamp = TimeProvider.System.GetUtcNow(),
            ChannelId = "emulator",
            ServiceUrl = "http://127.0.0.1:9",
            Conversation = new ConversationAccount(id: Name((number - 1) / ConversationLength)),
            From = isReply ? bot : customer,
            Recipient = isReply ? customer : bot,
            Text = isReply ? Reply : Question.All[number % Question.All.Count].Text,
        };
    }

    /// <summary>Makes a database in a folder, where the product finds it.</summary>
    public static async Task FillAsync(string folder)
    {
        using var database = LiteDbDatabase.Open(DatabaseIn(folder), TimeProvider.System);
        var store = new LiteDbConversationStore(database, TimeProvider.System);
        var conversations = new StoredConversations();
        for (var stored = 0; stored < Conversations * ConversationLength; stored += GroupLength)
        {
            await store.AppendAsync([.. Enumerable.Range(0, GroupLength).Select(_ => conversations.Next())]);
        }
    }

    public static string DatabaseIn(string folder) => Path.Combine(folder, "chatbot.db");

    private string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{number}");
}
