using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A substring of another activity's text that matters.</summary>
public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Which occurrence of <see cref="Text"/> is meant, when there are several.</summary>
    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
