namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Dutch writes numbers as one word: "tweehonderdzevenenzestig", "negentienachtentwintig", "tweeëntwintigste".</summary>
internal static class DutchNumberWords
{
    private const int LongestNumber = 40;

    private static readonly string[] Ones = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];

    private static readonly string[] Teens =
        ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];

    private static readonly string[] Tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly Dictionary<string, int> BelowHundred = Enumerable.Range(1, 99).ToDictionary(Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Spans =
        BelowHundred.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void AddTo(LexiconBuilder builder)
    {
        for (var value = 1; value < 100; value++)
        {
            builder.Cardinal(value, Name(value));
            builder.Ordinal(value, OrdinalName(value));
        }

        builder.Cardinal(100, "honderd");
        builder.Cardinal(1000, "duizend");
        for (var decade = 20; decade < 100; decade += 10)
        {
            builder.Add(Name(decade) + " " + Name(decade) + "er", new Lexeme { Decade = decade });
        }

        for (var value = 1; value < 10; value++)
        {
            builder.Add($"{Ones[value]}enhalf {Ones[value]}enhalve {Ones[value]}eneenhalf {Ones[value]}eneenhalve", new Lexeme { Quarters = (4 * value) + 2 });
        }

        builder.Add("anderhalf anderhalve", new Lexeme { Quarters = 6 });
        builder.Cardinal(21, "eentwintig");
    }

    /// <summary>A number from a hundred up, or a year said in two halves; null when the word is neither.</summary>
    public static Lexeme? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 8 or > LongestNumber)
        {
            return null;
        }

        return Value(word) is { } value ? new Lexeme { Cardinal = value } : null;
    }

    private static int? Value(ReadOnlySpan<char> word)
    {
        var thousand = word.IndexOf("duizend", StringComparison.Ordinal);
        if (thousand >= 0)
        {
            var times = thousand == 0 ? 1 : BelowThousand(word[..thousand]);
            var rest = WithoutAnd(word[(thousand + "duizend".Length)..]);
            var added = rest.IsEmpty ? 0 : BelowThousand(rest);
            return times is { } many and < 10 && added is { } more ? (many * 1000) + more : null;
        }

        return word.Contains("honderd", StringComparison.Ordinal) ? BelowThousand(word) : TwoHalves(word);
    }

    /// <summary>Also "negentienhonderd", so in truth below two thousand.</summary>
    private static int? BelowThousand(ReadOnlySpan<char> word)
    {
        var hundred = word.IndexOf("honderd", StringComparison.Ordinal);
        if (hundred < 0)
        {
            return Small(word);
        }

        var times = hundred == 0 ? 1 : Small(word[..hundred]);
        var rest = WithoutAnd(word[(hundred + "honderd".Length)..]);
        var added = rest.IsEmpty ? 0 : Small(rest);
        return times is { } many and < 100 && added is { } more ? (many * 100) + more : null;
    }

    private static int? TwoHalves(ReadOnlySpan<char> word)
    {
        foreach (var teen in Teens)
        {
            if (word.StartsWith(teen, StringComparison.Ordinal) && Small(word[teen.Length..]) is { } rest and >= 10)
            {
                return (BelowHundred[teen] * 100) + rest;
            }
        }

        return word.StartsWith("twintig", StringComparison.Ordinal) && Small(word["twintig".Length..]) is { } late and >= 10 ? 2000 + late : null;
    }

    private static int? Small(ReadOnlySpan<char> word) => Spans.TryGetValue(word, out var value) ? value : null;

    private static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> word) =>
        word.StartsWith("en", StringComparison.Ordinal) && Small(word[2..]) is not null ? word[2..] : word;

    private static string Name(int value) => value switch
    {
        < 10 => Ones[value],
        < 20 => Teens[value - 10],
        _ when value % 10 == 0 => Tens[(value / 10) - 2],
        _ => Ones[value % 10] + "en" + Tens[(value / 10) - 2],
    };

    private static string OrdinalName(int value) => value switch
    {
        1 => "eerste",
        3 => "derde",
        8 => "achtste",
        2 or (>= 4 and <= 7) or (>= 9 and < 20) => value == 2 ? "tweede" : Name(value) + "de",
        _ => Name(value) + "ste",
    };
}
