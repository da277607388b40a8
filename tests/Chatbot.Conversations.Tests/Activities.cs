using Microsoft.Bot.Schema;

namespace Chatbot.Conversations.Tests;

/// <summary>Makes activities that have what a store asks for.</summary>
internal static class Activities
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static Activity AMessage(string id, string conversationId = "c1", string channelId = "directline") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = channelId,
        Conversation = new ConversationAccount { Id = conversationId },
        From = new ChannelAccount { Id = "customer" },
        Timestamp = Noon,
        Text = "Kan ik later betalen?",
    };

    public static Activity WithText(this Activity activity, string text)
    {
        activity.Text = text;
        return activity;
    }

    public static Activity At(this Activity activity, DateTimeOffset timestamp)
    {
        activity.Timestamp = timestamp;
        return activity;
    }

    public static Activity OfType(this Activity activity, string type)
    {
        activity.Type = type;
        return activity;
    }

    public static async Task<IEnumerable<string>> IdsAsync(
        this IConversationStore store,
        string conversationId = "c1",
        string channelId = "directline") =>
        (await store.ReadAsync(channelId, conversationId, after: 0, limit: 10_000)).Select(stored => stored.Activity.Id);
}
