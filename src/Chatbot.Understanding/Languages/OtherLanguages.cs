using System.Numerics.Tensors;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Languages;

/// <summary>
/// The languages that the bot is sometimes written to in and does not speak, each known by its common words
/// (<c>other-languages.txt</c>, which says what the marks in it mean).
/// </summary>
internal sealed class OtherLanguages
{
    private const string Resource = "Chatbot.Understanding.Languages.other-languages.txt";

    /// <summary>The heading of words that say nothing about the language around them.</summary>
    private const string AnyLanguage = "[Any language]";

    private const float ClearWord = 4;
    private const float HalfWord = 2;
    private const float WordThatIsEnough = 8;

    /// <summary>As natural logarithm of twice the number of times: from 500 on, a word is our customers' as much as the other language's.</summary>
    private const float FamiliarToBoth = 7;

    /// <summary>A word that stands in five examples may be a name, or a quotation; it is no sign of Dutch or English yet.</summary>
    private const float HardlyFamiliar = 2.4f;

    private static readonly Lazy<OtherLanguages> FromResource = new(Read);

    private readonly Dictionary<ulong, Sign[]> _words;

    private OtherLanguages(int count, Dictionary<ulong, Sign[]> words)
    {
        Count = count;
        _words = words;
    }

    public static OtherLanguages All => FromResource.Value;

    public int Count { get; }

    /// <summary>Adds what a word says for and against each of the languages.</summary>
    /// <param name="word">The hash of a word of a <see cref="NormalizedText"/>.</param>
    /// <param name="familiarity">How much Dutch or English it is: ln(2n + 1), where n is how often it stands in the examples.</param>
    /// <param name="scores">One for each language; above zero where it explains the text better than Dutch and English do.</param>
    /// <returns>Whether the word is known.</returns>
    public bool AddEvidence(ulong word, float familiarity, Span<float> scores)
    {
        var isListed = _words.TryGetValue(word, out var signs);
        if (isListed && signs!.Length == 0)
        {
            return true;
        }

        var against = Math.Clamp(familiarity - HardlyFamiliar, 0, ClearWord);
        if (against > 0)
        {
            TensorPrimitives.Subtract(scores, against, scores);
        }

        if (isListed)
        {
            var strangeness = Math.Clamp((FamiliarToBoth - familiarity) / ClearWord, -1, 1);
            foreach (var sign in signs!)
            {
                scores[sign.Language] += against + sign.Weight * strangeness;
            }
        }

        return isListed;
    }

    private static OtherLanguages Read()
    {
        using var stream = typeof(OtherLanguages).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<ulong, Sign[]>();
        var count = 0;
        var inLanguage = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                inLanguage = line != AnyLanguage;
                count += inLanguage ? 1 : 0;
            }
            else if (!line.StartsWith('#'))
            {
                foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    foreach (var spelling in SpellingsOf(entry.TrimEnd('?', '!')))
                    {
                        Add(words, spelling, inLanguage ? new Sign(count - 1, WeightOf(entry)) : null);
                    }
                }
            }
        }

        return new OtherLanguages(count, words);
    }

    private static float WeightOf(string entry) => entry[^1] switch
    {
        '!' => WordThatIsEnough,
        '?' => HalfWord,
        _ => ClearWord,
    };

    /// <summary>People without such a keyboard leave off what normalising keeps, as it is no accent: ł, ı, ß, đ, ø.</summary>
    private static IEnumerable<string> SpellingsOf(string word)
    {
        yield return word;
        var plain = word
            .Replace('ł', 'l').Replace('ı', 'i').Replace('đ', 'd').Replace('ø', 'o').Replace("ß", "ss", StringComparison.Ordinal);
        if (plain != word)
        {
            yield return plain;
        }
    }

    private static void Add(Dictionary<ulong, Sign[]> words, string spelling, Sign? sign)
    {
        var normalized = NormalizedText.Of(spelling);
        if (normalized.Count != 1)
        {
            throw new InvalidOperationException($"'{spelling}' in {Resource} is not one word.");
        }

        var hash = TextHash.Of(normalized[0]);
        var signs = words.GetValueOrDefault(hash, []);
        if (sign is { } added && signs.All(known => known.Language != added.Language))
        {
            signs = [.. signs, added];
        }

        words[hash] = signs;
    }

    private readonly record struct Sign(int Language, float Weight);
}
