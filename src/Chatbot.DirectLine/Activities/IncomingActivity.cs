using Chatbot.DirectLine.Tokens;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Activities;

/// <summary>
/// Turns what a client posted into the activity that the bot gets. What a client may not decide (who it is, where
/// replies go) is overwritten; what is unknown here is kept.
/// </summary>
internal static class IncomingActivity
{
    private static readonly HashSet<string> AcceptedTypes =
    [
        ActivityTypes.Message,
        ActivityTypes.Event,
        ActivityTypes.Typing,
        ActivityTypes.MessageReaction,
        ActivityTypes.EndOfConversation,
    ];

    /// <summary>Names of events that bots trust, because channels send them and customers do not.</summary>
    private static readonly HashSet<string> ReservedEvents = new(StringComparer.OrdinalIgnoreCase)
    {
        ActivityEventNames.ContinueConversation,
        ActivityEventNames.CreateConversation,
        HandoffEventNames.HandoffStatus,
        SignInConstants.TokenResponseEventName,
    };

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        // Text that looks like a time stays as it was written.
        DateParseHandling = DateParseHandling.None,
        TypeNameHandling = TypeNameHandling.None,
        // Writing is recursive: without a bound a small body could exhaust the stack.
        MaxDepth = 64,
        CheckAdditionalContent = true,
    });

    /// <summary>The activity in the text; otherwise null, and what is wrong with it.</summary>
    public static Activity? Parse(string json, out string problem)
    {
        problem = "The body is not a JSON object with an activity.";
        Activity? activity;
        try
        {
            using var reader = new JsonTextReader(new StringReader(json));
            activity = Serializer.Deserialize<Activity>(reader);
        }
        // A value of the wrong kind surfaces as whatever its conversion throws.
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return null;
        }

        if (activity is null)
        {
            return null;
        }

        if (activity.Type is null || !AcceptedTypes.Contains(activity.Type))
        {
            problem = $"The activity's type must be one of: {string.Join(", ", AcceptedTypes)}.";
            return null;
        }

        if (activity.Type == ActivityTypes.Event && activity.Name is { } name && ReservedEvents.Contains(name))
        {
            problem = $"Clients may not send the event '{name}'.";
            return null;
        }

        return activity;
    }

    /// <summary>Makes it an activity of this conversation and caller. Id and timestamp: see <see cref="Inbox"/>.</summary>
    public static void Stamp(Activity activity, string conversationId, Caller caller, string serviceUrl, DirectLineOptions options)
    {
        activity.Id = Id(activity, conversationId);
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = new ChannelAccount(
            caller.UserId ?? activity.From?.Id,
            caller.UserName ?? activity.From?.Name,
            RoleTypes.User);
        activity.Recipient = Bot(options);
        // Replies go over the stream, and only this host speaks for others.
        activity.DeliveryMode = null;
        activity.RelatesTo = null;
        activity.CallerId = null;
        activity.Entities = activity.Entities?.Where(entity => entity is not null).ToList();
        activity.Attachments = activity.Attachments?.Where(attachment => attachment is not null).ToList();
        foreach (var attachment in activity.Attachments ?? [])
        {
            // Web Chat's preview of a picture, kilobytes in each message.
            if (attachment.ThumbnailUrl?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true)
            {
                attachment.ThumbnailUrl = null;
            }
        }
    }

    /// <summary>The first activity of a conversation: tells the bot that it and the customer are there.</summary>
    public static Activity Start(
        string conversationId,
        ChannelAccount user,
        string? locale,
        string serviceUrl,
        DirectLineOptions options) => new()
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = ActivityIds.Start,
            ChannelId = Channels.Directline,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: conversationId),
            From = user,
            Recipient = Bot(options),
            Locale = locale,
            MembersAdded = [Bot(options), user],
        };

    private static ChannelAccount Bot(DirectLineOptions options) => new(options.BotId, options.BotName, RoleTypes.Bot);

    private static string Id(Activity activity, string conversationId)
    {
        if (!VisibleActivities.Includes(activity.Type))
        {
            return ActivityIds.NewUnseen();
        }

        return activity.ChannelData is JObject channelData
            && channelData["clientActivityID"] is JValue { Type: JTokenType.String, Value: string { Length: > 0 } clientActivityId }
                ? ActivityIds.For(conversationId, clientActivityId)
                : ActivityIds.New();
    }
}
