using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Finds numbers in a text, in digits as the language writes them ("1.234,50" in Dutch, "1,234.50" in English) or in words.</summary>
internal static class NumberRecognizer
{
    private const string Spaces = " \u00A0\u202F";

    /// <returns>The first number, or null if there is none.</returns>
    public static FoundNumber? FindFirst(string text, string locale)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        FoundNumber? digits = FindDigits(text, locale).Cast<FoundNumber?>().FirstOrDefault();
        FoundNumber? words = NumberWords.Find(text, locale).Cast<FoundNumber?>().FirstOrDefault();
        return digits is null || words?.Start < digits.Value.Start ? words : digits;
    }

    private static IEnumerable<FoundNumber> FindDigits(string text, string locale)
    {
        var format = FormatOf(locale);
        var group = Spaces.Contains(format.NumberGroupSeparator, StringComparison.Ordinal) ? $"[{Spaces}]" : Regex.Escape(format.NumberGroupSeparator);
        var point = Regex.Escape(format.NumberDecimalSeparator);

        // Groups are of three digits: "12,50" is no twelve hundred and fifty in English, but no number.
        var matches = Regex.Matches(
            text,
            $@"(?<![\p{{L}}\p{{N}}.,])(?<minus>[-\u2212](?!\s))?(?:(?<whole>\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{point}(?<fraction>\d+))?|{point}(?<fraction>\d+))(?![.,]?\d)",
            RegexOptions.CultureInvariant);

        foreach (Match match in matches)
        {
            var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsDigit));
            if (!decimal.TryParse($"0{whole}.{match.Groups["fraction"].Value}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var end = match.Index + match.Length;
            if (NumberWords.ScaleAfter(text, end, locale) is { } scale && value < decimal.MaxValue / scale.Value)
            {
                (value, end) = (value * scale.Value, scale.End);
            }

            yield return new FoundNumber(match.Index, end - match.Index, match.Groups["minus"].Success ? -value : value);
        }
    }

    // A country may write the numbers of a language its own way: 1.234,50 in Spain, 1,234.50 in Mexico.
    private static NumberFormatInfo FormatOf(string locale)
    {
        var nearest = PromptCultureModels.MapToNearestLanguage(locale);
        var known = Array.Exists(PromptCultureModels.GetSupportedCultures(), model => model.Locale == nearest);
        try
        {
            return CultureInfo.GetCultureInfo(known ? locale : PromptCultureModels.English.Locale, predefinedOnly: true).NumberFormat;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(nearest).NumberFormat;
        }
    }
}
