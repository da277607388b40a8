using Microsoft.Bot.Schema;

namespace Chatbot.Conversations;

/// <summary>
/// An activity as the stores keep it: what is looked up, and its JSON. <c>Identity</c> is what makes a repeated activity
/// the same one within its conversation; <c>At</c> is its timestamp in UTC, or the moment of storing when it has none.
/// </summary>
public sealed record ActivityRecord(string ChannelId, string ConversationId, string Identity, DateTimeOffset At, string Json)
{
    /// <exception cref="ArgumentException">An id is missing.</exception>
    public static ActivityRecord From(Activity activity, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var json = ActivityJson.Write(activity);
        var id = Required(activity.Id, "id");
        return new ActivityRecord(
            Required(activity.ChannelId, "channelId"),
            Required(activity.Conversation?.Id, "conversation.id"),
            // Changes bear the id of the message that they change.
            activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? $"{id} {json}" : id,
            activity.Timestamp?.ToUniversalTime() ?? timeProvider.GetUtcNow(),
            json);
    }

    private static string Required(string? value, string name) =>
        string.IsNullOrEmpty(value)
            ? throw new ArgumentException($"An activity without {name} cannot be stored.", name)
            : value;
}
