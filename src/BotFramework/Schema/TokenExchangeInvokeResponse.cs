using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <see cref="TokenExchangeInvokeRequest"/>.</summary>
public class TokenExchangeInvokeResponse
{
    /// <summary>The request's.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>Why there was no exchange; absent when there was.</summary>
    [JsonProperty("failureDetail")]
    public string FailureDetail { get; set; }

    /// <summary>What the JSON has beyond the known properties. Kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];
}
