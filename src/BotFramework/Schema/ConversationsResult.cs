using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A page of a bot's conversations.</summary>
public class ConversationsResult
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; empty on the last.</summary>
    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty("conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
