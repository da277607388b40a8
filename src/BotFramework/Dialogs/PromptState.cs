using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its instance between turns.</summary>
internal static class PromptState
{
    public const string AttemptCountKey = "AttemptCount";

    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static (PromptOptions Options, IDictionary<string, object> State) Begin(DialogInstance instance, object options)
    {
        PassedToken.Refuse(options);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), $"A prompt needs {nameof(PromptOptions)}.");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);

        instance.State[OptionsKey] = promptOptions;
        instance.State[StateKey] = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        return Read(instance);
    }

    public static (PromptOptions Options, IDictionary<string, object> State) Read(DialogInstance instance)
        => (PersistedValue.Get<PromptOptions>(instance.State, OptionsKey), PersistedValue.Get<IDictionary<string, object>>(instance.State, StateKey));

    public static void CountAttempt(IDictionary<string, object> state)
        => state[AttemptCountKey] = PersistedValue.Get<int>(state, AttemptCountKey) + 1;

    private static void ExpectInput(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
