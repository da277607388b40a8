using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a client may post a token.</summary>
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    [JsonProperty("sasUrl")]
    public string SasUrl { get; set; }
}
