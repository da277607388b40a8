using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a customer has a token for one connection.</summary>
public class TokenStatus
{
    public TokenStatus()
    {
    }

    public TokenStatus(
        string channelId = null,
        string connectionName = null,
        bool? hasToken = null,
        string serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("hasToken")]
    public bool? HasToken { get; set; }

    [JsonProperty("serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
