using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Addresses;

/// <summary>Words that belong to addresses.</summary>
internal static class AddressWords
{
    private const int ShortestStem = 3;

    // Only endings that seldom end another word: a number behind "wachtwoord" or "sleutelring" is no house.
    private static readonly string[] StreetEndings =
    [
        "straat", "straatje", "str", "laan", "laantje", "weg", "plein", "pleintje", "kade", "gracht", "singel", "dijk", "steeg", "steegje", "dreef", "plantsoen",
        "hof", "hofje", "park", "pad", "wal", "boulevard", "baan", "markt", "lei", "vaart", "veld", "akker", "meent", "donk", "brink", "street", "road", "lane", "avenue",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Streets = new[]
    {
        "straat", "laan", "plein", "kade", "gracht", "singel", "dijk", "steeg", "dreef", "plantsoen", "boulevard", "brink", "street", "road", "avenue", "damrak", "rokin",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoStreets = new[]
    {
        "onderweg", "overweg", "terugweg", "heenweg", "snelweg", "uitweg", "supermarkt", "mediamarkt", "rommelmarkt", "bouwmarkt", "woningmarkt", "bijbaan", "loopbaan",
        "spoorbaan", "rijbaan", "voetbalveld", "sportveld", "invulveld", "invoerveld", "tekstveld", "zoekveld", "pretpark", "sportpark", "vakantiepark", "notepad", "touchpad",
        "trackpad", "mousepad", "allerlei", "velerlei", "ervaart", "bewaart", "inboedel", "opvaart", "evenveld", "railroad",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What a number counts or measures when one of these follows it.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new[]
    {
        "dag", "dagen", "dgn", "day", "days", "week", "weken", "wk", "wkn", "weeks", "maand", "maanden", "mnd", "month", "months", "jaar", "jaren", "jr", "year", "years",
        "uur", "uren", "hour", "hours", "minuut", "minuten", "min", "minutes", "seconden", "werkdagen", "keer", "maal", "times", "x", "euro", "euro's", "euros", "eur", "cent",
        "procent", "percent", "%", "€", "kg", "kilo", "gram", "gr", "km", "cm", "mm", "ml", "liter", "meter", "stuks", "stuk", "items", "item", "artikelen", "producten",
        "pakketten", "pakketjes", "dozen", "bestellingen", "facturen", "mensen", "personen", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
        "september", "oktober", "november", "december", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "january", "february", "march",
        "may", "june", "july", "august", "october", "°", "graden", "punten", "sterren", "am", "pm", "u",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPostcodeWord(ReadOnlySpan<char> word) =>
        word is "postcode" or "postkode" or "postcodes" or "postal" or "zip" or "zipcode" or "adres" or "address";

    /// <summary>Whether a word (folded) says that somebody lives or wants things delivered somewhere.</summary>
    public static bool IsLivingWord(ReadOnlySpan<char> word) =>
        word is "woon" or "wonen" or "woont" or "verhuisd" or "verhuis" or "verhuizen" or "live" or "address" or "addres" or "moved"
        || word.EndsWith("adres", StringComparison.Ordinal);

    public static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word);

    /// <summary>Whether a word (folded) names a street.</summary>
    public static bool IsStreet(ReadOnlySpan<char> word)
    {
        if (Streets.Contains(word))
        {
            return true;
        }

        foreach (var ending in StreetEndings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return !NoStreets.Contains(word);
            }
        }

        return false;
    }

    /// <summary>Whether a street, with or without a house number, stands right before a token.</summary>
    public static bool IsStreetBefore(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - 4); before--)
        {
            if (text.IsKind(before, TokenKind.Word) && IsStreet(text.Word(before)))
            {
                return true;
            }
        }

        return false;
    }
}
