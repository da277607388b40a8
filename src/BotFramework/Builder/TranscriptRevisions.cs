using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a transcript holds in the place of a message that was updated or deleted.</summary>
internal static class TranscriptRevisions
{
    // However deep an activity nests that is there already, its copy does too.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = null });

    public static Activity Copy(IActivity activity) => JObject.FromObject(activity, Serializer).ToObject<Activity>(Serializer);

    /// <summary>The update, as the kind of activity that the original was and at its moment.</summary>
    public static Activity Updated(IActivity original, IActivity update)
    {
        var updated = Copy(update);
        updated.Type = original.Type;
        updated.LocalTimestamp = original.LocalTimestamp;
        updated.Timestamp = original.Timestamp;
        return updated;
    }

    /// <summary>Only who wrote to whom, by their roles, and when.</summary>
    public static Activity Deleted(IActivity original) => new(ActivityTypes.MessageDelete)
    {
        Id = original.Id,
        From = new ChannelAccount(id: "deleted", role: original.From?.Role),
        Recipient = new ChannelAccount(id: "deleted", role: original.Recipient?.Role),
        Locale = (original as Activity)?.Locale,
        LocalTimestamp = original.Timestamp,
        Timestamp = original.Timestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };
}
