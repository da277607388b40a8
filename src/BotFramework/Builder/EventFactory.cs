using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events of a handoff to a person.</summary>
public static class EventFactory
{
    /// <summary>Asks for a person.</summary>
    /// <param name="turnContext">The turn in which the bot gives up.</param>
    /// <param name="handoffContext">What the person's own system wants to know, such as a skill or a queue; the event holds it as JSON.</param>
    /// <param name="transcript">What was said so far; it goes along as an attachment.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        BotAssert.ContextNotNull(turnContext);

        var initiation = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        initiation.From = turnContext.Activity.From;
        initiation.RelatesTo = turnContext.Activity.GetConversationReference();
        initiation.ReplyToId = turnContext.Activity.Id;
        initiation.ServiceUrl = turnContext.Activity.ServiceUrl;
        initiation.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
        {
            initiation.Attachments.Add(new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" });
        }

        return initiation;
    }

    /// <summary>Tells what became of a handoff.</summary>
    /// <param name="conversation">The conversation that was handed off.</param>
    /// <param name="state"><c>accepted</c>, <c>failed</c> or <c>completed</c>.</param>
    /// <param name="message">A word about it, for people; null for none.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);

        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, new JObject { ["state"] = state, ["message"] = message }, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = value is null ? null : JToken.FromObject(value),
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
