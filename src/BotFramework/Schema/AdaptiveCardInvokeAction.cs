using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The button of an Adaptive Card that a customer chose.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Such as <c>Action.Execute</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the card's author called the action.</summary>
    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The button's own data and the card's inputs.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
