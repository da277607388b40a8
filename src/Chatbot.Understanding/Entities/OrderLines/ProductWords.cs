using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>What a product word means: synonyms share a number, and a sneaker is also a shoe.</summary>
/// <param name="Number">The same for all words that mean this.</param>
/// <param name="IsNoun">A thing, as opposed to a colour or size.</param>
/// <param name="Broader">The number of what this is a kind of, -1 if it is of none.</param>
/// <param name="IsPair">Whether it is bought by the pair.</param>
internal sealed record ProductConcept(int Number, bool IsNoun, int Broader, bool IsPair);

/// <summary>Things that webshops sell and colours, in Dutch and English, so that a thing that is not in the order is seen to be another.</summary>
internal static class ProductWords
{
    private const int ShortestHead = 3;

    // One meaning to a line: its words, then what it is a kind of.
    private static readonly string[] Things =
    [
        "trui sweater pullover jumper|", "hoodie hoody capuchontrui|trui", "sweatshirt|trui", "vest cardigan gilet|", "broek pantalon trouser pants|", "jeans spijkerbroek denim|broek",
        "chino|broek", "legging|broek", "joggingbroek jogger trainingsbroek|broek", "short shorts bermuda|broek", "jurk dress kleed kleedje gown|", "rok skirt|", "jas jacket coat mantel jack|",
        "blazer colbert|jas", "parka|jas", "trenchcoat|jas", "bodywarmer|jas", "regenjas raincoat|jas", "shirt|", "tshirt tee|shirt", "polo poloshirt|shirt", "overhemd hemd|shirt", "blouse bloes|", "hemdje singlet tanktop|",
        "*schoen shoe|", "*sneaker gymschoen gymp sportschoen trainer|schoen", "*laars boot|schoen", "*pump hak|schoen", "*sandaal sandal|schoen", "*slipper|schoen", "*pantoffel slof|schoen", "*loafer|schoen",
        "*instapper|schoen", "*sok sock kous|", "*handschoen glove|", "panty|", "boxershort boxer onderbroek|", "slip string|", "bh bra bustehouder|", "bikini|", "badpak zwempak swimsuit|", "zwembroek|broek",
        "pyjama pajama|", "badjas bathrobe|", "sjaal shawl scarf|", "muts beanie|", "pet cap|", "hoed hat|", "riem ceintuur belt|", "stropdas tie|", "tas bag|", "handtas handbag|tas", "rugzak rugtas backpack|tas", "portemonnee wallet|",
        "koffer suitcase|", "horloge watch|", "ring|", "ketting necklace|", "armband bracelet|", "*oorbel earring|", "bril glasses|", "zonnebril sunglasses|bril", "kostuum suit|", "jumpsuit|", "tuniek|", "poncho|", "body romper|",
        "dekbed dekbedovertrek duvet|", "kussen pillow cushion|", "handdoek towel|", "laken|", "lamp|", "stoel chair|", "tafel table|", "kast|", "vaas vase|", "boek book|", "telefoon phone smartphone|", "hoesje case|", "laptop|", "tablet|",
        "koptelefoon headphone headset|", "oordop oortje earbud|", "speaker luidspreker|", "lader oplader charger|", "kabel cable|", "parfum perfume|", "creme cream|", "shampoo|", "fiets bike|", "helm helmet|", "pan|", "mok mug|", "beker|",
    ];

    private static readonly string[] Colours =
    [
        "blauw blue", "rood red", "zwart black", "wit white", "groen green", "geel yellow", "grijs grijze grey gray", "bruin brown", "roze pink", "paars purple", "lila", "oranje orange", "beige", "goud gouden gold", "zilver zilveren silver",
        "donkerblauw navy marine marineblauw", "lichtblauw", "donkergroen", "lichtgroen", "creme ecru offwhite", "kaki khaki", "bordeaux", "turquoise turkoois", "mint", "camel", "taupe", "antraciet", "donkergrijs", "lichtgrijs", "mosterd",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sizes = new[]
    {
        "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "small", "medium", "large",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // A whole of which the last part is something else: a glove is no shoe.
    private static readonly string[] Misleading = ["handschoen", "laptop", "badjas", "handdoek", "oorring", "sleutelring", "stropdas", "zwempak", "badpak", "computertas"];

    private static readonly FrozenDictionary<string, ProductConcept> Concepts = Build();
    private static readonly FrozenDictionary<string, ProductConcept>.AlternateLookup<ReadOnlySpan<char>> ConceptOf = Concepts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word means, null if it is not a word for a thing or colour.</summary>
    /// <param name="stems">From <see cref="WordStems"/>.</param>
    public static ProductConcept? Find(string[] stems)
    {
        foreach (var stem in stems)
        {
            if (Concepts.TryGetValue(stem, out var concept))
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>What the last part of a compound means: a "winterjas" is a "jas".</summary>
    public static ProductConcept? FindHead(string[] stems)
    {
        foreach (var stem in stems)
        {
            for (var start = 2; start <= stem.Length - ShortestHead; start++)
            {
                if (ConceptOf.TryGetValue(stem.AsSpan(start), out var concept) && IsHead(stem, stem.AsSpan(start)))
                {
                    return concept;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a word that ends in another is a kind of it.</summary>
    public static bool IsHead(string compound, ReadOnlySpan<char> head)
    {
        foreach (var misleading in Misleading)
        {
            if (compound.EndsWith(misleading, StringComparison.Ordinal) && head.Length < misleading.Length)
            {
                return false;
            }
        }

        return head.Length >= ShortestHead && compound.Length > head.Length && compound.AsSpan().EndsWith(head, StringComparison.Ordinal);
    }

    public static bool IsSize(ReadOnlySpan<char> word) => Sizes.Contains(word);

    private static FrozenDictionary<string, ProductConcept> Build()
    {
        var concepts = new Dictionary<string, ProductConcept>(StringComparer.Ordinal);
        foreach (var thing in Things)
        {
            var parts = thing.Split('|');
            var broader = parts[1].Length == 0 ? -1 : concepts[parts[1]].Number;
            Add(concepts, parts[0].TrimStart('*'), new ProductConcept(concepts.Count, IsNoun: true, broader, IsPair: thing[0] == '*'));
        }

        foreach (var colour in Colours)
        {
            Add(concepts, colour, new ProductConcept(concepts.Count, IsNoun: false, Broader: -1, IsPair: false));
        }

        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ProductConcept> concepts, string words, ProductConcept concept)
    {
        foreach (var word in words.Split(' '))
        {
            foreach (var stem in WordStems.Of(word))
            {
                if (stem.Length >= 2)
                {
                    concepts.TryAdd(stem, concept);
                }
            }
        }
    }
}
