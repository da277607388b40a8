using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One entry of a dialog stack: which dialog, and its state in this conversation.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog has to remember between turns. Must survive a round trip through JSON.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();

    /// <summary>Whose state the dialog uses if not its own: an index from 0 on this stack, a negative one on the parent's.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version of the container that wrote <see cref="State"/>; null if it was never checked.</summary>
    public string Version { get; set; }
}
