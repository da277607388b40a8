using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the places in a list that an utterance names: by ordinal ("the second", "de laatste") or by number ("2", "twee").</summary>
internal sealed partial class PositionWords
{
    private const int LastPlace = 0;
    private const int PlaceBeforeLast = -1;

    private static readonly string[] EnglishUnits = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    private static readonly string[] EnglishTens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];
    private static readonly string[] DutchUnits = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    private static readonly string[] DutchTens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly PositionWords English = new(
        InOrder([
            .. EnglishUnits, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            .. EnglishTens.SelectMany(ten => EnglishUnits.Select(unit => $"{ten}y {unit}").Prepend($"{ten}ieth")),
        ]),
        new()
        {
            ["last"] = LastPlace, ["final"] = LastPlace, ["bottom"] = LastPlace, ["top"] = 1,
            ["penultimate"] = PlaceBeforeLast, ["next to last"] = PlaceBeforeLast, ["next to the last"] = PlaceBeforeLast, ["one before the last"] = PlaceBeforeLast,

            // Of these the article is part.
            ["the second to last"] = PlaceBeforeLast, ["the one before the last"] = PlaceBeforeLast, ["the one before the last one"] = PlaceBeforeLast, ["the last but one"] = PlaceBeforeLast,
            ["second last"] = -1, ["second to last"] = -1, ["second from last"] = -1, ["second to the last"] = -1, ["second from the last"] = -1,
            ["third last"] = -2, ["third to last"] = -2, ["third from last"] = -2, ["third to the last"] = -2, ["third from the last"] = -2, ["antepenultimate"] = -2,
            ["fourth last"] = -3, ["fourth to last"] = -3, ["fourth from last"] = -3,
        });

    private static readonly PositionWords Dutch = new(
        InOrder([
            "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
            "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
            .. DutchTens.SelectMany(ten => DutchUnits.Select(unit => unit.EndsWith('e') ? $"{unit}ën{ten}ste" : $"{unit}en{ten}ste").Prepend($"{ten}ste")),
        ]),
        new()
        {
            ["laatste"] = LastPlace, ["onderste"] = LastPlace, ["bovenste"] = 1,
            ["voorlaatste"] = PlaceBeforeLast, ["een na laatste"] = PlaceBeforeLast, ["één na laatste"] = PlaceBeforeLast, ["een na de laatste"] = PlaceBeforeLast, ["één na de laatste"] = PlaceBeforeLast,
            ["twee na laatste"] = -2, ["twee na de laatste"] = -2, ["drie na laatste"] = -3,
        });

    private static readonly PositionWords German = new(
        Inflected(["erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"], "", "r", "s", "n"),
        new() { ["letzte"] = LastPlace, ["letzter"] = LastPlace, ["letztes"] = LastPlace, ["letzten"] = LastPlace, ["vorletzte"] = PlaceBeforeLast, ["vorletzter"] = PlaceBeforeLast, ["vorletztes"] = PlaceBeforeLast, ["vorletzten"] = PlaceBeforeLast });

    private static readonly PositionWords French = new(
        new(InOrder(["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième"])) { ["première"] = 1, ["second"] = 2, ["seconde"] = 2 },
        new() { ["dernier"] = LastPlace, ["dernière"] = LastPlace, ["avant dernier"] = PlaceBeforeLast, ["avant dernière"] = PlaceBeforeLast });

    private static readonly PositionWords Spanish = new(
        new(Inflected(["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim"], "o", "a")) { ["primer"] = 1, ["tercer"] = 3 },
        new() { ["último"] = LastPlace, ["última"] = LastPlace, ["ultimo"] = LastPlace, ["ultima"] = LastPlace, ["penúltimo"] = PlaceBeforeLast, ["penúltima"] = PlaceBeforeLast });

    private static readonly PositionWords Italian = new(
        Inflected(["prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"], "o", "a"),
        new() { ["ultimo"] = LastPlace, ["ultima"] = LastPlace, ["penultimo"] = PlaceBeforeLast, ["penultima"] = PlaceBeforeLast });

    private static readonly PositionWords Portuguese = new(
        Inflected(["primeir", "segund", "terceir", "quart", "quint", "sext", "sétim", "oitav", "non", "décim"], "o", "a"),
        new() { ["último"] = LastPlace, ["última"] = LastPlace, ["ultimo"] = LastPlace, ["ultima"] = LastPlace, ["penúltimo"] = PlaceBeforeLast, ["penúltima"] = PlaceBeforeLast });

    private static readonly PositionWords Swedish = new(
        new(InOrder(["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"])) { ["förste"] = 1, ["andre"] = 2 },
        new() { ["sista"] = LastPlace, ["siste"] = LastPlace, ["näst sista"] = PlaceBeforeLast });

    private static readonly PositionWords Turkish = new(
        InOrder(["birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu"]),
        new() { ["ilk"] = 1, ["son"] = LastPlace, ["sonuncu"] = LastPlace });

    private readonly Dictionary<string, int> _places;
    private readonly int _longest;

    private PositionWords(Dictionary<string, int> ordinals, Dictionary<string, int> fromTheEnd)
    {
        _places = new(ordinals.Concat(fromTheEnd), StringComparer.Ordinal);
        _longest = _places.Keys.Max(words => words.Count(character => character == ' ') + 1);
    }

    /// <returns>Those of English for a language that is not known.</returns>
    public static PositionWords For(string locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "de" => German,
        "es" => Spanish,
        "fr" => French,
        "it" => Italian,
        "nl" => Dutch,
        "pt" => Portuguese,
        "sv" => Swedish,
        "tr" => Turkish,
        _ => English,
    };

    public static IEnumerable<PositionInText> FindNumbers(string text, string locale)
        => NumberWords.Find(text, locale)
            .Where(number => decimal.IsInteger(number.Value) && number.Value is > 0 and <= int.MaxValue)
            .Select(number => new PositionInText((int)number.Value, number.Start, text.Substring(number.Start, number.Length)))
            .Concat(FindDigits(Digits(), text));

    public IEnumerable<PositionInText> FindOrdinals(string text) => FindWords(text).Concat(FindDigits(OrdinalDigits(), text));

    // Not in "12,50", "1-2", "12:00" or "A2"; "2." and "(2)" count.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/-])(?<place>\d{1,3})(?![\p{L}\p{N}]|[.,:/-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/-])(?<place>\d{1,3})(?:e|de|ste|st|nd|rd|th|er|ère|ème|[ºª]|:a|:e)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalDigits();

    private static Dictionary<string, int> InOrder(IReadOnlyList<string> words) => Inflected(words, string.Empty);

    private static Dictionary<string, int> Inflected(IReadOnlyList<string> stems, params string[] endings)
        => stems.SelectMany((stem, i) => endings.Select(ending => KeyValuePair.Create(stem + ending, i + 1))).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<PositionInText> FindDigits(Regex digits, string text)
        => from match in digits.Matches(text)
           let place = int.Parse(match.Groups["place"].ValueSpan, CultureInfo.InvariantCulture)
           where place > 0
           select new PositionInText(place, match.Index, match.Value);

    // The longest at each word: "second to last" is not "second" and "last".
    private IEnumerable<PositionInText> FindWords(string text)
    {
        var tokens = Tokenizer.DefaultTokenizer(text);
        for (var start = 0; start < tokens.Count; start++)
        {
            for (var length = Math.Min(_longest, tokens.Count - start); length > 0; length--)
            {
                var words = string.Join(' ', tokens.GetRange(start, length).Select(token => token.Normalized));
                if (_places.TryGetValue(words, out var place))
                {
                    var last = start + length - 1;
                    yield return new PositionInText(place, tokens[start].Start, text[tokens[start].Start..(tokens[last].End + 1)]);
                    start = last;
                    break;
                }
            }
        }
    }
}
