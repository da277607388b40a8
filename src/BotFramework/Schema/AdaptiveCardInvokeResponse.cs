using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an Adaptive Card's button, inside a response with HTTP status 200.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An HTTP status that says how the action went.</summary>
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The content type of <see cref="Value"/>, such as <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>A card, a text or an <see cref="Error"/>, as <see cref="Type"/> says.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
