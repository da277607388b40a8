namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>How many answers there were, this one included.</summary>
    public int AttemptCount => PersistedValue.Get<int>(State, PromptState.AttemptCountKey);

    public ITurnContext Context { get; }

    public PromptOptions Options { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>Kept until the prompt ends; the validator may add to it.</summary>
    public IDictionary<string, object> State { get; }
}
