using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly PromptCultures<(Choice Yes, Choice No, ChoiceFactoryOptions Options)> _cultures;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <summary>With <paramref name="choiceDefaults"/>, by locale: the choices for yes and no and how they are written out, in place of the usual for all locales.</summary>
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

        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text) ? Recognize(activity, options.RecognizeLanguage) : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    private bool? Recognize(Activity activity, string recognizeLanguage)
    {
        var shown = _cultures.Choose(activity.Locale, DefaultLocale);
        var locale = PromptCultureModels.MapToNearestLanguage(recognizeLanguage) ?? shown.Locale;
        var recognizer = YesNoRecognizer.For(locale);
        if ((PressedButton(activity.Text) ?? recognizer.Recognize(activity.Text)) is { } answer)
        {
            return answer;
        }

        // Choices that are shown with numbers can be picked, by number or by part of the name too.
        if (!((ChoiceOptions ?? shown.Value.Options)?.IncludeNumbers ?? true))
        {
            return null;
        }

        // Words that the recognizer knows it has judged already: the "no" of "no idea" is no answer.
        var choices = ChoicesIn(shown.Value);
        var areKnown = choices.TrueForAll(choice => recognizer.Recognize(choice.Title) is not null);
        var found = ChoiceRecognizers.RecognizeChoices(activity.Text, choices, new FindChoicesOptions { Locale = locale, NoValue = areKnown, NoAction = areKnown });
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    // A press of the author's own button for yes means yes, even if it reads "No, keep it".
    private bool? PressedButton(string text)
    {
        if (ConfirmChoices is not { } own)
        {
            return null;
        }

        return Reads(own.Item1) ? true : Reads(own.Item2) ? false : null;

        bool Reads(Choice choice) => new[] { choice.Value, choice.Action?.Title, choice.Action?.Value as string }
            .Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    private List<Choice> ChoicesIn((Choice Yes, Choice No, ChoiceFactoryOptions Options) culture)
        => ConfirmChoices is { } own ? [own.Item1, own.Item2] : [culture.Yes, culture.No];
}
