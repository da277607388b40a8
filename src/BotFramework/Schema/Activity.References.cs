namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The id that answers name in <see cref="ReplyToId"/>, or null.</summary>
    /// <remarks>Direct Line and Web Chat make the id of a conversation update up: no activity that a client knows has it.</remarks>
    private string IdForReplies =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase) && IsFromWebClient ? null : Id;

    private bool IsFromWebClient =>
        string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase) || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where this activity's conversation can be found again, seen from the bot that received it.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdForReplies,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>As <see cref="GetConversationReference"/>, but pointing at the reply that the channel just accepted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity to the conversation: from the bot to the customer or, if <paramref name="isIncoming"/>, the other way.</summary>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }
}
