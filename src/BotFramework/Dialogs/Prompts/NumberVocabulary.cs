namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A language's words for numbers.</summary>
/// <param name="Values">Zero to ninety, as far as they have a word of their own, hundred, thousand and so on.</param>
/// <param name="Joiners">Words that may stand inside a number: "and".</param>
/// <param name="One">Words for one that mostly mean something else, an article or a pronoun.</param>
/// <param name="NotBeforeOne">After these words, such as "that", they always do. With none of them, they are numbers only as the whole answer or after a lead.</param>
/// <param name="Leads">Words that announce a number: "option".</param>
/// <param name="Negatives">Words for minus.</param>
/// <param name="Points">Words for the decimal point.</param>
/// <param name="HasUnitsFirst">Whether 35 is "five and thirty".</param>
/// <param name="IsGlued">Whether a number is written as one word.</param>
internal sealed record NumberVocabulary(
    IReadOnlyDictionary<string, long> Values,
    IReadOnlySet<string> Joiners,
    IReadOnlySet<string> One,
    IReadOnlySet<string> NotBeforeOne,
    IReadOnlySet<string> Leads,
    IReadOnlySet<string> Negatives,
    IReadOnlySet<string> Points,
    bool HasUnitsFirst = false,
    bool IsGlued = false)
{
    private static readonly NumberVocabulary English = new(
        InOrder("zero nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
            "twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred hundreds", "thousand thousands", "million millions", "billion billions"),
        Joiners: Words("and"),
        One: Words("one"),
        NotBeforeOne: Words("the this that which each every any no another other last next first right wrong same different"),
        Leads: Words("number nr option choice answer"),
        Negatives: Words("minus negative"),
        Points: Words("point"));

    private static readonly NumberVocabulary Dutch = new(
        InOrder("nul", "een ene", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
            "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig", "honderd", "duizend", "miljoen", "miljard"),
        Joiners: Words("en"),
        One: Words("een ene"),
        NotBeforeOne: Words(""),
        Leads: Words("nummer nr optie keuze antwoord mogelijkheid"),
        Negatives: Words("min minus negatief"),
        Points: Words("komma punt"),
        HasUnitsFirst: true,
        IsGlued: true);

    private static readonly NumberVocabulary German = new(
        InOrder("null", "eins ein eine", "zwei zwo", "drei", "vier", "fünf fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf zwoelf", "dreizehn", "vierzehn", "fünfzehn fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
            "zwanzig", "dreißig dreissig", "vierzig", "fünfzig fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert", "tausend", "million millionen", "milliarde milliarden"),
        Joiners: Words("und"),
        One: Words("ein eine"),
        NotBeforeOne: Words(""),
        Leads: Words("nummer nr option auswahl antwort"),
        Negatives: Words("minus"),
        Points: Words("komma"),
        HasUnitsFirst: true,
        IsGlued: true);

    private static readonly NumberVocabulary Spanish = new(
        InOrder("cero", "uno un una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis dieciseis", "diecisiete", "dieciocho", "diecinueve",
            "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien ciento", "mil", "millón millon millones", "billón"),
        Joiners: Words("y"),
        One: Words("un una"),
        NotBeforeOne: Words(""),
        Leads: Words("número numero opción opcion"),
        Negatives: Words("menos"),
        Points: Words("coma punto"));

    private static readonly NumberVocabulary French = Small(
        ["zéro zero", "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"],
        "un une", "numéro numero option choix", "moins");

    private static readonly NumberVocabulary Italian = Small(
        ["zero", "uno un una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove", "venti"],
        "un una sei", "numero opzione", "meno");

    private static readonly NumberVocabulary Portuguese = Small(
        ["zero", "um uma", "dois duas", "três tres", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "treze", "catorze quatorze", "quinze", "dezesseis dezasseis", "dezessete dezassete", "dezoito", "dezenove dezanove", "vinte"],
        "um uma", "número numero opção opcao", "menos");

    private static readonly NumberVocabulary Swedish = Small(
        ["noll", "ett en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"],
        "en ett", "nummer nr alternativ", "minus");

    private static readonly NumberVocabulary Turkish = Small(
        ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on"],
        "bir on", "numara seçenek", "eksi");

    public static NumberVocabulary For(string locale) => locale?.Split('-')[0].ToLowerInvariant() switch
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

    private static NumberVocabulary Small(string[] words, string one, string leads, string negatives) => new(
        words.SelectMany((forms, value) => Words(forms).Select(form => KeyValuePair.Create(form, (long)value))).ToDictionary(StringComparer.Ordinal),
        Joiners: Words(""),
        One: Words(one),
        NotBeforeOne: Words(""),
        Leads: Words(leads),
        Negatives: Words(negatives),
        Points: Words(""));

    // Zero to nineteen, the tens from twenty, hundred, thousand, million, billion.
    private static Dictionary<string, long> InOrder(params string[] words)
    {
        var values = Enumerable.Range(0, 20).Select(value => (long)value)
            .Concat(Enumerable.Range(2, 8).Select(ten => ten * 10L))
            .Concat([100, 1_000, 1_000_000, 1_000_000_000]);
        return words.Zip(values)
            .SelectMany(pair => Words(pair.First).Select(form => KeyValuePair.Create(form, pair.Second)))
            .ToDictionary(StringComparer.Ordinal);
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
