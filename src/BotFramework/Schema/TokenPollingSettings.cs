using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How a channel asks the token service again and again.</summary>
public class TokenPollingSettings
{
    /// <summary>In milliseconds.</summary>
    [JsonProperty("timeout")]
    public int Timeout { get; set; }

    /// <summary>In milliseconds.</summary>
    [JsonProperty("interval")]
    public int Interval { get; set; }
}
