namespace Chatbot.Benchmarks.Understanding;

/// <summary>Puts one or two typing errors into each text, the same ones in every run.</summary>
internal static class Typos
{
    private const int Seed = 77;
    private const int MostPerText = 2;
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    public static IReadOnlyList<string> PutInto(IEnumerable<string> texts)
    {
        var random = new Random(Seed);
        return [.. texts.Select(text =>
        {
            for (var count = random.Next(1, MostPerText + 1); count > 0; count--)
            {
                text = PutOneInto(text, random);
            }

            return text;
        })];
    }

    private static string PutOneInto(string text, Random random)
    {
        int[] letters = [.. Enumerable.Range(0, text.Length).Where(index => char.IsLetter(text[index]))];
        if (letters.Length == 0)
        {
            return text;
        }

        var at = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 => Swap(text, at),
            1 => text.Remove(at, 1),
            2 => text.Insert(at, text[at].ToString()),
            _ => text.Remove(at, 1).Insert(at, NeighbourOf(text[at], random).ToString()),
        };
    }

    /// <summary>With the next letter, or with the one before at the end of a word.</summary>
    private static string Swap(string text, int at)
    {
        var other = at + 1 < text.Length && char.IsLetter(text[at + 1]) ? at + 1 : Math.Max(at - 1, 0);
        var characters = text.ToCharArray();
        (characters[at], characters[other]) = (characters[other], characters[at]);
        return new string(characters);
    }

    /// <summary>A key beside it in its row; a letter that has no key of its own (é) becomes an e.</summary>
    private static char NeighbourOf(char letter, Random random)
    {
        foreach (var row in Keyboard)
        {
            var at = row.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (at >= 0)
            {
                return at == 0 || (at < row.Length - 1 && random.Next(2) == 0) ? row[at + 1] : row[at - 1];
            }
        }

        return 'e';
    }
}
