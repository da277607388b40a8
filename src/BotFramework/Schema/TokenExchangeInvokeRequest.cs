using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named <see cref="SignInConstants.TokenExchangeOperationName"/>.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>Of the card's <see cref="TokenExchangeResource"/>.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The client's token, to be exchanged.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }

    /// <summary>What the JSON has beyond the known properties. Kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];
}
