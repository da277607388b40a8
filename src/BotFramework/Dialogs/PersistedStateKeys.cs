using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The storage keys of a conversation's state and of its user's.</summary>
public class PersistedStateKeys : IEnumerable<string>
{
    public string ConversationState { get; set; }

    public string UserState { get; set; }

    public IEnumerator<string> GetEnumerator()
    {
        yield return UserState;
        yield return ConversationState;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
