namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>
/// Names of days and months with one letter wrong, missing, too many or swapped with its neighbour. The first letter must be right,
/// and only long names that resemble no other word take part.
/// </summary>
internal static class Misspellings
{
    private const int ShortestWord = 6;

    private static readonly string[] Names =
    [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "januari", "februari", "augustus", "september",
        "oktober", "november", "december", "overmorgen", "gisteren", "eergisteren", "volgende", "komende", "aanstaande", "afgelopen",
        "werkdagen", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "january", "february",
        "weekend",
    ];

    private static readonly string[][] ByInitial = [.. Enumerable.Range('a', 26).Select(letter => Names.Where(name => name[0] == letter).ToArray())];

    public static string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord || !char.IsAsciiLetterLower(word[0]))
        {
            return null;
        }

        foreach (var name in ByInitial[word[0] - 'a'])
        {
            // "maandags" is every Monday.
            var isGenitive = word.Length == name.Length + 1 && word[^1] == 's' && word.StartsWith(name, StringComparison.Ordinal);
            if (!isGenitive && Math.Abs(name.Length - word.Length) <= 1 && AreOneSlipApart(word, name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool AreOneSlipApart(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var prefix = word.CommonPrefixLength(name);
        word = word[prefix..];
        name = name[prefix..];
        while (word.Length > 0 && name.Length > 0 && word[^1] == name[^1])
        {
            word = word[..^1];
            name = name[..^1];
        }

        return (word.Length <= 1 && name.Length <= 1)
            || (word.Length == 2 && name.Length == 2 && word[0] == name[1] && word[1] == name[0]);
    }
}
