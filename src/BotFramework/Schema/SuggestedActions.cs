using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons that a channel shows until the customer answers.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <exception cref="ArgumentNullException">Either list is missing.</exception>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(actions);
        To = [.. to];
        Actions = [.. actions];
    }

    /// <summary>Ids of the accounts that see the buttons; empty for everyone.</summary>
    [JsonProperty("to")]
    public IList<string> To { get; set; }

    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
