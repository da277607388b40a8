using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a medium is.</summary>
public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>A hint at the format, for a client that has to pick one.</summary>
    [JsonProperty("profile")]
    public string Profile { get; set; }
}
