using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice(string value = null)
{
    /// <summary>The button, if it should do or say something else than <see cref="Value"/>.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words that mean this choice.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }

    /// <summary>What is returned when this is chosen, and shown unless <see cref="Action"/> has a title.</summary>
    [JsonProperty("value")]
    public string Value { get; set; } = value;

    internal string Title => Action?.Title ?? Value;
}
