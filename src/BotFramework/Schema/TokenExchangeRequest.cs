using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token of another party, to exchange for one of a connection.</summary>
public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    [JsonProperty("uri")]
    public string Uri { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }
}
