using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A customer's token for one connection.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }

    [JsonProperty("expiration")]
    public string Expiration { get; set; }

    /// <summary>What the JSON has beyond the known properties. Kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];
}
