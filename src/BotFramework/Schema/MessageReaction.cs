using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message, such as a like.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>Such as one of <see cref="MessageReactionTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
