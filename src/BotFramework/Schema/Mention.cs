using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity that says who was mentioned, and as which part of the text.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    /// <remarks>The type is always <c>mention</c>.</remarks>
#pragma warning disable IDE0060 // Microsoft's signature has a type, and its constructor overwrites it.
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
#pragma warning restore IDE0060
        : base("mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }
}
