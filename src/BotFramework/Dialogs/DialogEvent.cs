namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    /// <summary>Whether the event goes on to the parent context when it is not handled.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; } = string.Empty;

    public object Value { get; set; }
}
