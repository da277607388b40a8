using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Chatbot.Understanding.Storage;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Languages;

/// <summary>
/// Tells Dutch from English (or any other languages that the examples are in) by naive Bayes over words and pieces of words, and both
/// from what is neither by its script and by <see cref="OtherLanguages"/>.
/// </summary>
internal sealed class LanguageDetector
{
    private const int PieceLength = 3;
    private const char Boundary = '_';
    private const int LongestWord = 30;
    private const int MostFeatures = LongestWord + 1;

    /// <summary>Two clear words, or one with two halves. The conversation goes on in its language, so it needs no more later on.</summary>
    private const float OtherMargin = 7f;

    /// <summary>Half of that is enough to doubt whether a text is in Dutch or English.</summary>
    private const float DoubtMargin = OtherMargin / 2;

    private const float MostFromStrangers = OtherMargin - DoubtMargin;
    private const int FewestLettersOfAStranger = 3;

    private readonly string[] _languages;
    private readonly Dictionary<ulong, float[]> _evidence;

    /// <summary>Each language's logarithm of what it has never seen.</summary>
    private readonly float[] _unseen;

    private LanguageDetector(string[] languages, Dictionary<ulong, float[]> evidence)
    {
        _languages = languages;
        _evidence = evidence;
        _unseen = new float[languages.Length];
        foreach (var logarithms in evidence.Values)
        {
            TensorPrimitives.Min(_unseen, logarithms, _unseen);
        }
    }

    public static LanguageDetector Train(IReadOnlyList<Example> examples)
    {
        var languages = examples.Select(example => example.Language).Distinct().Order(StringComparer.Ordinal).ToArray();
        var counts = new Dictionary<ulong, float[]>();
        var totals = new float[languages.Length];
        Span<ulong> features = stackalloc ulong[MostFeatures];
        foreach (var example in examples)
        {
            var language = Array.IndexOf(languages, example.Language);
            var text = NormalizedText.Of(example.Text);
            for (var index = 0; index < text.Count; index++)
            {
                foreach (var feature in features[..FeaturesOf(text[index], features)])
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

    /// <summary>
    /// The language that the text is in; <see cref="Understood.OtherLanguage"/> for one that no example is in; or null when it does not
    /// tell ("ok", "iDEAL", "100234501").
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="margin">How much likelier (natural logarithm) the language has to be than any other; a clear word counts about 4.</param>
    public string? Detect(in NormalizedText text, float margin)
    {
        if (Scripts.IsMostlyForeign(text))
        {
            return Understood.OtherLanguage;
        }

        Span<float> sums = stackalloc float[_languages.Length];
        Span<float> others = stackalloc float[OtherLanguages.All.Count];
        Span<ulong> features = stackalloc ulong[MostFeatures];
        var strangers = 0;
        for (var index = 0; index < text.Count; index++)
        {
            var word = text[index];
            AddEvidence(features[..FeaturesOf(word, features)], sums);
            var familiarity = Familiarity(word);
            var isListed = OtherLanguages.All.AddEvidence(TextHash.Of(word), familiarity, others);
            strangers += !isListed && familiarity == 0 && word.Length >= FewestLettersOfAStranger && char.IsLetter(word[0]) ? 1 : 0;
        }

        var other = TensorPrimitives.Max<float>(others);
        // Alone they may be names, slips or nothing at all; beside a clear word of a language they are that language's.
        other += other >= DoubtMargin ? Math.Min(strangers, MostFromStrangers) : 0;
        return other >= OtherMargin ? Understood.OtherLanguage
            : other >= DoubtMargin ? null
            : Likeliest(sums, margin);
    }

    private string? Likeliest(ReadOnlySpan<float> sums, float margin)
    {
        var best = TensorPrimitives.IndexOfMax(sums);
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
    private void AddEvidence(ReadOnlySpan<ulong> features, Span<float> sums)
    {
        for (var place = 0; place < features.Length; place++)
        {
            if (_evidence.TryGetValue(features[place], out var logarithms))
            {
                TensorPrimitives.MultiplyAdd(logarithms, place == 0 ? 1f : 1f / (features.Length - 1), sums, sums);
            }
        }
    }

    /// <summary>ln(2n + 1) of the language whose examples have the word most often, n times; 0 where none has it.</summary>
    private float Familiarity(ReadOnlySpan<char> word)
    {
        var most = 0f;
        if (_evidence.TryGetValue(WordFeature(word), out var logarithms))
        {
            for (var language = 0; language < logarithms.Length; language++)
            {
                most = Math.Max(most, logarithms[language] - _unseen[language]);
            }
        }

        return most;
    }

    private static ulong WordFeature(ReadOnlySpan<char> word) => TextHash.Append(TextHash.Of(word), 'w');

    /// <summary>The whole word first, then its pieces; nothing for what is no word.</summary>
    /// <returns>How many features were written.</returns>
    private static int FeaturesOf(ReadOnlySpan<char> word, Span<ulong> features)
    {
        if (word.Length > LongestWord || !char.IsLetter(word[0]))
        {
            return 0;
        }

        features[0] = WordFeature(word);
        var count = 1;
        Span<char> bounded = stackalloc char[LongestWord + 2];
        bounded[0] = Boundary;
        word.CopyTo(bounded[1..]);
        bounded[word.Length + 1] = Boundary;
        for (var start = 0; start + PieceLength <= word.Length + 2; start++)
        {
            features[count++] = TextHash.Of(bounded.Slice(start, PieceLength));
        }

        return count;
    }
}
