using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the places that a language's ordinals and numbers up to ten, and digits, name.</summary>
internal sealed partial class PositionWords
{
    private const int LastPlace = 0;
    private const int PlaceBeforeLast = -1;

    private static readonly PositionWords Dutch = new(
        ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"],
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
        new() { ["laatste"] = LastPlace, ["onderste"] = LastPlace, ["voorlaatste"] = PlaceBeforeLast, ["bovenste"] = 1 },
        new() { ["één"] = 1 },
        ambiguousOne: "een",
        leads: ["nummer", "nr", "optie", "keuze", "antwoord", "mogelijkheid"]);

    private static readonly PositionWords English = new(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        new() { ["last"] = LastPlace, ["bottom"] = LastPlace, ["penultimate"] = PlaceBeforeLast, ["top"] = 1 },
        [],
        ambiguousOne: "one",
        leads: ["number", "nr", "option", "choice", "answer"]);

    private readonly Dictionary<string, int> _ordinals;
    private readonly Dictionary<string, int> _numbers;
    private readonly string _ambiguousOne;
    private readonly HashSet<string> _leads;

    private PositionWords(string[] ordinals, string[] numbers, Dictionary<string, int> otherOrdinals, Dictionary<string, int> otherNumbers, string ambiguousOne, string[] leads)
    {
        _ordinals = new(Numbered(ordinals).Concat(otherOrdinals), StringComparer.Ordinal);
        _numbers = new(Numbered(numbers).Concat(otherNumbers), StringComparer.Ordinal);
        _ambiguousOne = ambiguousOne;
        _leads = [.. leads];
    }

    public static PositionWords For(string locale)
        => locale is not null && locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Dutch : English;

    public IEnumerable<PositionInText> FindOrdinals(string text)
        => FindWords(Tokenizer.DefaultTokenizer(text), _ordinals).Concat(FindDigits(OrdinalDigits(), text));

    public IEnumerable<PositionInText> FindNumbers(string text)
    {
        var tokens = Tokenizer.DefaultTokenizer(text);
        var wordCount = tokens.Count(token => !Courtesies.Contains(token.Normalized));

        // "een" is an article too ("een andere"), and "one" a pronoun ("not that one"): alone, or after "option", they count.
        return FindWords(tokens, _numbers)
            .Where(position => !string.Equals(position.Text, _ambiguousOne, StringComparison.OrdinalIgnoreCase)
                || wordCount == 1
                || _leads.Contains(WordBefore(tokens, position.Start)))
            .Concat(FindDigits(Digits(), text));
    }

    // Not in "12,50", "1-2", "12:00" or "A2"; "2." and "(2)" count.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/-])(?<place>\d{1,3})(?![\p{L}\p{N}]|[.,:/-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/-])(?<place>\d{1,3})(?:e|de|ste|st|nd|rd|th)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalDigits();

    private static IEnumerable<KeyValuePair<string, int>> Numbered(string[] words)
        => words.Select((word, i) => KeyValuePair.Create(word, i + 1));

    private static IEnumerable<PositionInText> FindWords(List<Token> tokens, Dictionary<string, int> words)
        => from token in tokens
           where words.ContainsKey(token.Normalized)
           select new PositionInText(words[token.Normalized], token.Start, token.Text);

    private static IEnumerable<PositionInText> FindDigits(Regex digits, string text)
        => from match in digits.Matches(text)
           let place = int.Parse(match.Groups["place"].ValueSpan, CultureInfo.InvariantCulture)
           where place > 0
           select new PositionInText(place, match.Index, match.Value);

    private static string WordBefore(List<Token> tokens, int start)
        => tokens.LastOrDefault(token => token.Start < start)?.Normalized ?? string.Empty;
}
