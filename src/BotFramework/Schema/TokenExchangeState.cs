using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the token service hands back when a customer has signed in.</summary>
public class TokenExchangeState
{
    public TokenExchangeState()
    {
    }

    [JsonProperty("botUrl")]
    public string BotUrl { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("conversation")]
    public ConversationReference Conversation { get; set; }

    [JsonProperty("msAppId")]
    public string MsAppId { get; set; }

    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }
}
