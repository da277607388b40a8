using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose from a list: by name, by number, by ordinal or by button.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly PromptCultures<ChoiceFactoryOptions> _cultures;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <summary>With <paramref name="choiceDefaults"/>, by locale: how choices are written out, in place of the usual for all locales.</summary>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _cultures = new(PromptCultures.ToChoiceOptions, choiceDefaults);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How choices are written out, whatever the language. Default: as the language does.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The language when the activity names none, such as "nl-NL". Default English.</summary>
    public string DefaultLocale { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var culture = _cultures.Choose(activity.Locale, DefaultLocale);
        var message = AppendChoices(
            options.Question(isRetry),
            Channel.GetChannelId(turnContext),
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? culture.Value,
            activity.Conversation?.ConversationType,
            activity.Recipients(),
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<FoundChoice>();
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var locale = _cultures.Choose(options.RecognizeLanguage, activity.Locale, RecognizerOptions?.Locale, DefaultLocale).Locale;
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], (RecognizerOptions ?? new FindChoicesOptions()).WithLocale(locale));
            result.Value = found.FirstOrDefault()?.Resolution;
            result.Succeeded = result.Value is not null;
        }

        return Task.FromResult(result);
    }
}
