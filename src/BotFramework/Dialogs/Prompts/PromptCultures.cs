using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What a prompt uses in each language, by locale: for every supported one, and those that the bot's author adds or replaces.</summary>
internal sealed class PromptCultures<T>
{
    private readonly Dictionary<string, T> _byLocale;

    public PromptCultures(Func<PromptCultureModel, T> supported, IReadOnlyDictionary<string, T> custom = null)
    {
        _byLocale = PromptCultureModels.GetSupportedCultures()
            .ToDictionary(model => model.Locale, supported, StringComparer.OrdinalIgnoreCase);
        foreach (var (locale, value) in custom ?? new Dictionary<string, T>())
        {
            _byLocale[locale] = value;
        }
    }

    /// <summary>The first of the locales that is not null decides; a language that is not known falls back on English.</summary>
    public (string Locale, T Value) Choose(params ReadOnlySpan<string> locales)
    {
        string first = null;
        foreach (var locale in locales)
        {
            first ??= locale;
        }

        var nearest = PromptCultureModels.MapToNearestLanguage(first);
        return nearest is not null && _byLocale.TryGetValue(nearest, out var value)
            ? (nearest, value)
            : (PromptCultures.English, _byLocale[PromptCultures.English]);
    }
}

internal static class PromptCultures
{
    public static readonly string[] Locales = [.. PromptCultureModels.GetSupportedCultures().Select(model => model.Locale)];

    public static readonly string English = PromptCultureModels.English.Locale;

    public static ChoiceFactoryOptions ToChoiceOptions(PromptCultureModel model)
        => new(model.Separator, model.InlineOr, model.InlineOrMore, includeNumbers: true);
}
