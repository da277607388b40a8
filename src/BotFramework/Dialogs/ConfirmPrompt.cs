using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly PromptCultures<(Choice Yes, Choice No, ChoiceFactoryOptions Options)> _cultures;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <summary>With <paramref name="choiceDefaults"/>, which are the choices for yes and no and how they are written out, for locales of the author's own or in place of the usual.</summary>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _cultures = new(
            model => (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), PromptCultures.ToChoiceOptions(model)),
            choiceDefaults);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are written out, whatever the language. Default: as the language does.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The choices for yes and no, whatever the language. Default: the language's own.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <summary>The language when the activity names none, such as "nl-NL". Default English.</summary>
    public string DefaultLocale { get; set; }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var culture = _cultures.Choose(activity.Locale, DefaultLocale).Value;
        var message = AppendChoices(
            options.Question(isRetry),
            Channel.GetChannelId(turnContext),
            ChoicesIn(culture),
            options.Style ?? Style,
            ChoiceOptions ?? culture.Options,
            activity.Conversation?.ConversationType,
            activity.Recipients(),
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var text = turnContext.Activity.Text;
        var culture = _cultures.Choose(options.RecognizeLanguage, turnContext.Activity.Locale, DefaultLocale);
        var choices = ChoicesIn(culture.Value);

        var answer = ExactChoice(text, choices)
            ?? YesNoRecognizer.Recognize(text)
            ?? FindChoice(text, choices, culture.Locale, (ChoiceOptions ?? culture.Value.Options)?.IncludeNumbers ?? true);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    // A press of the button for yes means yes, even if it reads "No, keep it".
    private static bool? ExactChoice(string text, List<Choice> choices)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var index = choices.FindIndex(choice => new[] { choice.Value, choice.Action?.Title, choice.Action?.Value as string }
            .Contains(text.Trim(), StringComparer.OrdinalIgnoreCase));
        return index < 0 ? null : index == 0;
    }

    private static bool? FindChoice(string text, List<Choice> choices, string locale, bool hasNumbers)
    {
        // Where yes and no are words that the recognizer knows, finding one anywhere would undo its care ("yes or no?").
        var areKnown = choices.TrueForAll(choice => YesNoRecognizer.Recognize(choice.Title) is not null);
        var found = ChoiceRecognizers.RecognizeChoices(text, choices, new FindChoicesOptions
        {
            Locale = locale,
            NoValue = areKnown,
            NoAction = areKnown,
            RecognizeNumbers = hasNumbers,
            RecognizeOrdinals = hasNumbers,
        });

        return found.Count == 1 ? found[0].Resolution.Index == 0 : null;
    }

    private List<Choice> ChoicesIn((Choice Yes, Choice No, ChoiceFactoryOptions Options) culture)
        => ConfirmChoices is { } own ? [own.Item1, own.Item2] : [culture.Yes, culture.No];
}
