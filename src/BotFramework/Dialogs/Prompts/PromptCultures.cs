using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What a prompt uses in each language, by locale: the usual for every supported one, or only what the bot's author gives.</summary>
internal sealed class PromptCultures<T>(Func<PromptCultureModel, T> supported, IReadOnlyDictionary<string, T> custom = null)
{
    private readonly Dictionary<string, T> _byLocale = custom is null
        ? PromptCultureModels.GetSupportedCultures().ToDictionary(model => model.Locale, supported, StringComparer.OrdinalIgnoreCase)
        : new(custom, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of the locales that is not null decides; a language that is not known falls back on English.</summary>
    public (string Locale, T Value) Choose(params ReadOnlySpan<string> locales)
    {
        string first = null;
        foreach (var locale in locales)
        {
            first ??= locale;
        }

        var nearest = PromptCultureModels.MapToNearestLanguage(first);
        if (nearest is not null && _byLocale.TryGetValue(nearest, out var value))
        {
            return (nearest, value);
        }

        var english = PromptCultureModels.English;
        return (english.Locale, _byLocale.TryGetValue(english.Locale, out value) ? value : supported(english));
    }
}

internal static class PromptCultures
{
    public static ChoiceFactoryOptions ToChoiceOptions(PromptCultureModel model)
        => new(model.Separator, model.InlineOr, model.InlineOrMore, includeNumbers: true);
}
