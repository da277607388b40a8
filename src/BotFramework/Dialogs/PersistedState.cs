namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What storage holds for a conversation and its user.</summary>
public class PersistedState
{
    public PersistedState()
    {
    }

    /// <param name="keys">Which of <paramref name="data"/> to take.</param>
    /// <param name="data">Read from storage; what is missing becomes empty.</param>
    public PersistedState(PersistedStateKeys keys, IDictionary<string, object> data)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(data);

        UserState = Read(data, keys.UserState);
        ConversationState = Read(data, keys.ConversationState);
    }

    public IDictionary<string, object> ConversationState { get; set; } = new Dictionary<string, object>();

    public IDictionary<string, object> UserState { get; set; } = new Dictionary<string, object>();

    private static IDictionary<string, object> Read(IDictionary<string, object> data, string key)
        => data.TryGetValue(key, out var state) ? state as IDictionary<string, object> : new Dictionary<string, object>();
}
