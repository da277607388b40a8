using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Chatbot.Understanding.Storage;
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
        var features = new List<ulong>();
        foreach (var example in examples)
        {
            var language = Array.IndexOf(languages, example.Language);
            var text = NormalizedText.Of(example.Text);
            for (var index = 0; index < text.Count; index++)
            {
                foreach (var feature in FeaturesOf(text[index], features))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _);
                    (count ??= new float[languages.Length])[language]++;
                    totals[language]++;
                }
            }
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

    public static LanguageDetector Read(BinaryReader reader)
    {
        var languages = reader.ReadStrings();
        var features = reader.ReadNumbers<ulong>();
        var logarithms = reader.ReadNumbers<float>(checked(features.Length * languages.Length));
        var evidence = new Dictionary<ulong, float[]>(features.Length);
        for (var index = 0; index < features.Length; index++)
        {
            evidence.TryAdd(features[index], logarithms[(index * languages.Length)..((index + 1) * languages.Length)]);
        }

        return new LanguageDetector(languages, evidence);
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_languages);
        writer.WriteNumbers<ulong>(_evidence.Keys.ToArray());
        writer.WriteNumbers<float>(_evidence.Values.SelectMany(logarithms => logarithms).ToArray());
    }

    /// <summary>The language that the text is in, or null when it does not tell ("ok", "iDEAL", "100234501").</summary>
    /// <param name="text">The message.</param>
    /// <param name="margin">How much likelier (natural logarithm) the language has to be than any other; a clear word counts about 4.</param>
    public string? Detect(in NormalizedText text, float margin)
    {
        Span<float> sums = stackalloc float[_languages.Length];
        var features = new List<ulong>();
        for (var index = 0; index < text.Count; index++)
        {
            AddEvidence(FeaturesOf(text[index], features), sums);
        }

        var best = TensorPrimitives.IndexOfMax<float>(sums);
        for (var language = 0; language < sums.Length; language++)
        {
            if (language != best && sums[best] - sums[language] < margin)
            {
                return null;
            }
        }

        return _languages[best];
    }

    /// <summary>
    /// A word counts once for itself and once for all of its pieces together: they depend on each other, and added up they would
    /// make one long loanword as certain as a sentence.
    /// </summary>
    private void AddEvidence(List<ulong> features, Span<float> sums)
    {
        for (var place = 0; place < features.Count; place++)
        {
            if (_evidence.TryGetValue(features[place], out var logarithms))
            {
                TensorPrimitives.MultiplyAdd(logarithms, place == 0 ? 1f : 1f / (features.Count - 1), sums, sums);
            }
        }
    }

    /// <summary>The whole word first, then its pieces; nothing for what is no word.</summary>
    private static List<ulong> FeaturesOf(ReadOnlySpan<char> word, List<ulong> features)
    {
        features.Clear();
        if (word.Length > LongestWord || !char.IsLetter(word[0]))
        {
            return features;
        }

        features.Add(TextHash.Append(TextHash.Of(word), 'w'));
        Span<char> bounded = stackalloc char[LongestWord + 2];
        bounded[0] = Boundary;
        word.CopyTo(bounded[1..]);
        bounded[word.Length + 1] = Boundary;
        for (var start = 0; start + PieceLength <= word.Length + 2; start++)
        {
            features.Add(TextHash.Of(bounded.Slice(start, PieceLength)));
        }

        return features;
    }
}
