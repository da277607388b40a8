using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Languages;

/// <summary>
/// Tells Dutch from English (or any other languages that the examples are in) by naive Bayes over words and pieces of words.
/// </summary>
internal sealed class LanguageDetector
{
    private const int PieceLength = 3;
    private const char Boundary = '_';
    private const int LongestWord = 30;

    private readonly string[] _languages;
    private readonly Dictionary<ulong, float[]> _evidence;

    private LanguageDetector(string[] languages, Dictionary<ulong, float[]> evidence)
    {
        _languages = languages;
        _evidence = evidence;
    }

    public static LanguageDetector Train(IReadOnlyList<Example> examples)
    {
        var languages = examples.Select(example => example.Language).Distinct().Order(StringComparer.Ordinal).ToArray();
        var counts = new Dictionary<ulong, float[]>();
        var totals = new float[languages.Length];
        foreach (var example in examples)
        {
            var language = Array.IndexOf(languages, example.Language);
            ForEachFeature(NormalizedText.Of(example.Text), feature =>
            {
                if (!counts.TryGetValue(feature, out var count))
                {
                    counts[feature] = count = new float[languages.Length];
                }

                count[language]++;
                totals[language]++;
            });
        }

        const float Smoothing = 0.5f;
        foreach (var count in counts.Values)
        {
            for (var language = 0; language < languages.Length; language++)
            {
                count[language] = MathF.Log((count[language] + Smoothing) / (totals[language] + Smoothing * counts.Count));
            }
        }

        return new LanguageDetector(languages, counts);
    }

    /// <summary>The language that the text is in, or null when it does not tell ("ok", "iDEAL", "100234501").</summary>
    /// <param name="text">The message.</param>
    /// <param name="margin">How much likelier (natural logarithm) the language has to be than any other.</param>
    public string? Detect(in NormalizedText text, float margin)
    {
        var sums = new float[_languages.Length];
        ForEachFeature(text, feature =>
        {
            if (_evidence.TryGetValue(feature, out var logProbabilities))
            {
                for (var language = 0; language < sums.Length; language++)
                {
                    sums[language] += logProbabilities[language];
                }
            }
        });

        var best = Array.IndexOf(sums, sums.Max());
        var lead = float.PositiveInfinity;
        for (var language = 0; language < sums.Length; language++)
        {
            if (language != best)
            {
                lead = Math.Min(lead, sums[best] - sums[language]);
            }
        }

        return lead >= margin ? _languages[best] : null;
    }

    private static void ForEachFeature(in NormalizedText text, Action<ulong> action)
    {
        Span<char> bounded = stackalloc char[LongestWord + 2];
        for (var index = 0; index < text.Count; index++)
        {
            var word = text[index];
            if (word.Length > LongestWord || !char.IsLetter(word[0]))
            {
                continue;
            }

            // A whole word tells more than its pieces: "de" and "the" settle most messages.
            action(TextHash.Append(TextHash.Of(word), 'w'));
            bounded[0] = Boundary;
            word.CopyTo(bounded[1..]);
            bounded[word.Length + 1] = Boundary;
            for (var start = 0; start + PieceLength <= word.Length + 2; start++)
            {
                action(TextHash.Of(bounded.Slice(start, PieceLength)));
            }
        }
    }
}
