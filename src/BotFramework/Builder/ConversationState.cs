namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever speaks in it.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var parts = new StorageKeyParts(turnContext);
        return $"{parts.ChannelId}/conversations/{parts.ConversationId}";
    }
}
