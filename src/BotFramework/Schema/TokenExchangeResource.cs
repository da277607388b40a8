using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a client needs to exchange a token without a sign-in page.</summary>
public class TokenExchangeResource
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("uri")]
    public string Uri { get; set; }

    [JsonProperty("providerId")]
    public string ProviderId { get; set; }
}
