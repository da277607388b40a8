using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An image that stands for a medium until it plays.</summary>
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>What a screen reader says.</summary>
    [JsonProperty("alt")]
    public string Alt { get; set; }
}
