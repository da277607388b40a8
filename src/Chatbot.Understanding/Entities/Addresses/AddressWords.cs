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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Cities = new[]
    {
        "amsterdam", "rotterdam", "den", "utrecht", "eindhoven", "groningen", "tilburg", "almere", "breda", "nijmegen", "apeldoorn", "arnhem", "haarlem", "enschede", "haarlemmermeer", "amersfoort",
        "zaanstad", "zaandam", "hertogenbosch", "zwolle", "leiden", "leeuwarden", "zoetermeer", "maastricht", "dordrecht", "ede", "alphen", "westland", "delft", "alkmaar", "emmen", "venlo",
        "deventer", "helmond", "hilversum", "oss", "sittard", "heerlen", "amstelveen", "roosendaal", "purmerend", "schiedam", "lelystad", "gouda", "vlaardingen", "spijkenisse", "hoorn", "assen",
        "nieuwegein", "veenendaal", "middelburg", "goes", "bussum", "zeist", "hengelo", "almelo", "kampen", "weert", "roermond", "katwijk", "ijmuiden", "beverwijk", "heerenveen", "sneek", "drachten",
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

    /// <summary>Whether a word (folded) is the name, or the beginning of the name, of one of the larger Dutch towns.</summary>
    public static bool IsCity(ReadOnlySpan<char> word) => Cities.Contains(word);

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

    /// <summary>Whether a word alone is a kind of street, as in "Laan van Meerdervoort".</summary>
    public static bool IsKindOfStreet(ReadOnlySpan<char> word) => Streets.Contains(word);

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
