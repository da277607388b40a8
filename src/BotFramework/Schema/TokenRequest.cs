using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request for a customer's token.</summary>
public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string provider = null, IDictionary<string, object> settings = null)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonProperty("provider")]
    public string Provider { get; set; }

    /// <summary>What this provider needs to know.</summary>
    [JsonProperty("settings")]
    public IDictionary<string, object> Settings { get; set; }
}
