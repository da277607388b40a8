namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>
/// What is left of a Dutch or English noun or adjective without its endings. Several readings are possible ("laars", "laar"); two
/// words are the same when they share one.
/// </summary>
internal static class WordStems
{
    private const int ShortestStem = 2;

    // Nouns that end like a plural.
    private static readonly string[] Singulars =
        ["jas", "tas", "das", "laars", "kous", "bloes", "hoes", "dress", "vaas", "muts", "glas", "kussen", "laken", "deken", "wagen", "linnen", "katoenen", "wollen", "pas", "bus", "doos", "zwemjas", "iets", "kaars"];

    /// <summary>The stems of a folded word, the word itself first.</summary>
    public static string[] Of(ReadOnlySpan<char> word)
    {
        var stems = new List<string>(6);
        Add(stems, word);
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            Add(stems, word[..^2]);
            return [.. stems];
        }

        var single = word.EndsWith("jes", StringComparison.Ordinal) ? word[..^1] : word;
        if (single.EndsWith("je", StringComparison.Ordinal))
        {
            Add(stems, single[..^2]);
            AddWithout(stems, single, "tje");
            AddWithout(stems, single, "pje");
            AddWithout(stems, single, "etje");
        }

        AddWithout(stems, word, "en");
        AddWithout(stems, word, "es");
        AddWithout(stems, word, "s");
        AddWithout(stems, word, "e");
        AddWithout(stems, word, "er");
        return [.. stems];
    }

    /// <summary>Whether the word's ending says that there are several.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (word.Length <= 3 || !(word.EndsWith("en", StringComparison.Ordinal) || word[^1] == 's'))
        {
            return false;
        }

        foreach (var singular in Singulars)
        {
            if (word.EndsWith(singular, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddWithout(List<string> stems, ReadOnlySpan<char> word, string ending)
    {
        if (word.Length >= ending.Length + ShortestStem + 1 && word.EndsWith(ending, StringComparison.Ordinal))
        {
            Add(stems, word[..^ending.Length]);
        }
    }

    // Spelling that changes with the ending: "rood" and "rode", "jas" and "jassen", "grijs" and "grijze", "sloof" and "sloven".
    private static void Add(List<string> stems, ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[Math.Min(word.Length, 64)];
        var length = 0;
        for (var index = 0; index < word.Length && length < stem.Length; index++)
        {
            if (length == 0 || stem[length - 1] != word[index] || char.IsAsciiDigit(word[index]))
            {
                stem[length++] = word[index];
            }
        }

        if (length == 0)
        {
            return;
        }

        stem[length - 1] = stem[length - 1] switch
        {
            'z' => 's',
            'v' => 'f',
            var last => last,
        };
        var read = new string(stem[..length]);
        if (!stems.Contains(read))
        {
            stems.Add(read);
        }
    }
}
