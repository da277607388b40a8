namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts write out choices in. Each property gives a new copy.</summary>
public static class PromptCultureModels
{
    private static readonly string[] Locales = [.. GetSupportedCultures().Select(model => model.Locale)];

    public static PromptCultureModel Bulgarian => Model("bg-bg", "да", "Не", " или ");

    public static PromptCultureModel Chinese => Model("zh-cn", "是的", "不", " 要么 ", "， 要么 ", "， ");

    public static PromptCultureModel Dutch => Model("nl-nl", "Ja", "Nee", " of ");

    public static PromptCultureModel English => Model("en-us", "Yes", "No", " or ");

    public static PromptCultureModel French => Model("fr-fr", "Oui", "Non", " ou ");

    public static PromptCultureModel German => Model("de-de", "Ja", "Nein", " oder ");

    public static PromptCultureModel Hindi => Model("hi-in", "हां", "नहीं", " या ");

    public static PromptCultureModel Italian => Model("it-it", "Si", "No", " o ", " o ");

    public static PromptCultureModel Japanese => Model("ja-jp", "はい", "いいえ", " または ", "、 または ", "、 ");

    public static PromptCultureModel Korean => Model("ko-kr", "예", "아니", " 또는 ", " 또는 ");

    public static PromptCultureModel Portuguese => Model("pt-br", "Sim", "Não", " ou ");

    public static PromptCultureModel Spanish => Model("es-es", "Sí", "No", " o ");

    public static PromptCultureModel Swedish => Model("sv-se", "Ja", "Nej", " eller ", " eller ");

    public static PromptCultureModel Turkish => Model("tr-tr", "Evet", "Hayır", " veya ", " veya ");

    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    /// <summary>Maps "NL", "nl-BE" and the like to the supported locale of the same language, the first whose code begins alike.</summary>
    /// <returns>That locale; <paramref name="cultureCode"/> in lower case if the language is not supported; null for null.</returns>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-')[0];
        return Locales.Contains(code) ? code : Array.Find(Locales, locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }

    private static PromptCultureModel Model(string locale, string yes, string no, string or, string orMore = null, string separator = ", ") => new()
    {
        Locale = locale,
        YesInLanguage = yes,
        NoInLanguage = no,
        InlineOr = or,
        InlineOrMore = orMore ?? "," + or,
        Separator = separator,
    };
}
