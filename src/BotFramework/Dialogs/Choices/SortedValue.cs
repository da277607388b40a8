using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class SortedValue
{
    /// <summary>What is returned with the value when it is found.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    [JsonProperty("value")]
    public string Value { get; set; }
}
