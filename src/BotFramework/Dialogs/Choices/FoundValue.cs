using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundValue
{
    /// <summary>The place in the list that was searched for, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matched; 1 is word for word.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    [JsonProperty("value")]
    public string Value { get; set; }
}
