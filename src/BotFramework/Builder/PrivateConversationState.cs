namespace Microsoft.Bot.Builder;

/// <summary>State of one customer in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var parts = new StorageKeyParts(turnContext);
        return $"{parts.ChannelId}/conversations/{parts.ConversationId}/users/{parts.UserId}";
    }
}
