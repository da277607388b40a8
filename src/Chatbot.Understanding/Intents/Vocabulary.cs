using System.Runtime.InteropServices;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// The features that the training texts have, with their weights (inverse document frequency), and how a message becomes
/// a vector over them.
/// </summary>
internal sealed class Vocabulary
{
    // What measured best in cross-validation on the examples: pieces and concepts carry most, as they survive typing errors and other words.
    private static readonly float[] KindWeights = KindWeightsOf(word: 1.0f, wordPair: 0.7f, piece: 1.4f, concept: 1.4f, conceptPair: 0.6f);

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly float[] _rarity;
    private readonly float _rarityOfUnseen;

    private Vocabulary(Dictionary<ulong, int> numbers, float[] rarity, float rarityOfUnseen)
    {
        _numbers = numbers;
        _rarity = rarity;
        _rarityOfUnseen = rarityOfUnseen;
    }

    public int Count => _rarity.Length;

    public static Vocabulary Learn(IReadOnlyList<FeatureBag> messages)
    {
        var numbers = new Dictionary<ulong, int>();
        var occurrences = new List<int>();
        var seen = new HashSet<ulong>();
        foreach (var message in messages)
        {
            seen.Clear();
            foreach (var kind in Enum.GetValues<FeatureKind>())
            {
                foreach (var feature in message.Of(kind))
                {
                    if (!seen.Add(feature))
                    {
                        continue;
                    }

                    ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, feature, out var known);
                    if (known)
                    {
                        occurrences[number]++;
                    }
                    else
                    {
                        number = occurrences.Count;
                        occurrences.Add(1);
                    }
                }
            }
        }

        var rarity = new float[occurrences.Count];
        for (var index = 0; index < rarity.Length; index++)
        {
            rarity[index] = MathF.Log((1f + messages.Count) / (1f + occurrences[index])) + 1f;
        }

        return new Vocabulary(numbers, rarity, MathF.Log(1f + messages.Count) + 1f);
    }

    /// <summary>
    /// Makes the message's vector. Each kind has length 1 before its weight; features that training never saw count in that
    /// length, so that a message of unknown words gets a weak vector and a low score.
    /// </summary>
    public void Vectorize(FeatureBag message, SparseVector vector)
    {
        vector.Clear();
        foreach (var kind in Enum.GetValues<FeatureKind>())
        {
            var first = vector.Count;
            var squares = 0f;
            var features = message.Of(kind);
            features.Sort();
            for (var index = 0; index < features.Count;)
            {
                var next = index + 1;
                while (next < features.Count && features[next] == features[index])
                {
                    next++;
                }

                var frequency = 1f + MathF.Log(next - index);
                var known = _numbers.TryGetValue(features[index], out var number);
                var value = frequency * (known ? _rarity[number] : _rarityOfUnseen);
                squares += value * value;
                if (known)
                {
                    vector.Add(number, value);
                }

                index = next;
            }

            if (squares > 0)
            {
                vector.Scale(first, KindWeights[(int)kind] / MathF.Sqrt(squares));
            }
        }
    }

    private static float[] KindWeightsOf(float word, float wordPair, float piece, float concept, float conceptPair) =>
        [word, wordPair, piece, concept, conceptPair];
}
