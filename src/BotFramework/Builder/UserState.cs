namespace Microsoft.Bot.Builder;

/// <summary>State of a customer on one channel, in whichever conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var parts = new StorageKeyParts(turnContext);
        return $"{parts.ChannelId}/users/{parts.UserId}";
    }
}
