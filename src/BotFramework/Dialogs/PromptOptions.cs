using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks. Kept in the conversation's state until it is answered.</summary>
public class PromptOptions
{
    public IList<Choice> Choices { get; set; }

    public Activity Prompt { get; set; }

    /// <summary>The language that the answer is read in, such as "nl-NL". Default: the activity's.</summary>
    public string RecognizeLanguage { get; set; }

    /// <summary>Asked after an answer that was not accepted. Default: <see cref="Prompt"/> again.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>How the choices are shown. Default: as the prompt's own style says.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Whatever the validator needs; after a turn possibly as JSON.</summary>
    public object Validations { get; set; }

    internal Activity Question(bool isRetry) => isRetry ? RetryPrompt ?? Prompt : Prompt;

    internal Task AskAsync(ITurnContext turnContext, bool isRetry, CancellationToken cancellationToken)
        => Question(isRetry) is { } question ? turnContext.SendActivityAsync(question, cancellationToken) : Task.CompletedTask;
}
