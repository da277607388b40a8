using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The parts of an activity that keys of state are made of; each throws an <see cref="InvalidOperationException"/> when it is missing.</summary>
internal readonly ref struct StorageKeyParts(ITurnContext turnContext)
{
    private readonly Activity _activity = turnContext.Activity;

    public string ChannelId => _activity.ChannelId ?? throw Missing("channelId");

    public string ConversationId => _activity.Conversation?.Id ?? throw Missing("conversation.id");

    public string UserId => _activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string property) => new($"The activity has no {property}, so its state cannot be found.");
}
