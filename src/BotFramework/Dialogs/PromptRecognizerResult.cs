namespace Microsoft.Bot.Builder.Dialogs;

public class PromptRecognizerResult<T>
{
    /// <summary>Whether a parent may take the turn although the answer was understood.</summary>
    public bool AllowInterruption { get; set; }

    public bool Succeeded { get; set; }

    public T Value { get; set; }
}
