using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    /// <summary>The place in the list that was searched for, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matched; 1 is word for word.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>What of the utterance stood for the choice: its value, a synonym, the title of its action, or its number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }

    [JsonProperty("value")]
    public string Value { get; set; }
}
