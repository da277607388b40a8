using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How a customer can sign in to a connection.</summary>
public class SignInResource
{
    public SignInResource()
    {
    }

    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    [JsonProperty("signInLink")]
    public string SignInLink { get; set; }

    [JsonProperty("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
