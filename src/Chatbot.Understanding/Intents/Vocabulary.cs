using System.Runtime.InteropServices;
using Chatbot.Understanding.Storage;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// The features that the training texts have, with their weights (inverse document frequency), and how a message becomes
/// a vector over them.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly FeatureKind[] Kinds = Enum.GetValues<FeatureKind>();

    /// <summary>What a pair or a piece that only one message has would teach is that message; of few messages every piece is needed.</summary>
    private static readonly int[] FewestOccurrences = ByKind(word: 1, wordPair: 2, distantPair: 2, piece: 2, concept: 1, conceptPair: 2);

    private const int FewMessages = 1_500;

    // What measured best in cross-validation on the examples: pieces and concepts carry most, as they survive typing errors and other words.
    private static readonly float[] KindWeights = ByKind(word: 1.0f, wordPair: 0.7f, distantPair: 0.7f, piece: 1.4f, concept: 2.0f, conceptPair: 1.0f);

    private readonly Dictionary<ulong, int> _numbers;
    private readonly ulong[] _features;
    private readonly float[] _rarity;
    private readonly float _rarityOfUnseen;

    private Vocabulary(ulong[] features, float[] rarity, float rarityOfUnseen)
    {
        _features = features;
        _rarity = rarity;
        _rarityOfUnseen = rarityOfUnseen;
        _numbers = new Dictionary<ulong, int>(features.Length);
        for (var number = 0; number < features.Length; number++)
        {
            _numbers.Add(features[number], number);
        }
    }

    public int Count => _rarity.Length;

    public static Vocabulary Learn(IReadOnlyList<FeatureBag> messages)
    {
        var occurrences = new Dictionary<ulong, int>();
        var kindOf = new List<(ulong Feature, FeatureKind Kind)>();
        foreach (var message in messages)
        {
            foreach (var kind in Kinds)
            {
                var features = message.Of(kind);
                features.Sort();
                for (var index = 0; index < features.Count; index++)
                {
                    if (index > 0 && features[index] == features[index - 1])
                    {
                        continue;
                    }

                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(occurrences, features[index], out var known);
                    count++;
                    if (!known)
                    {
                        kindOf.Add((features[index], kind));
                    }
                }
            }
        }

        var kept = kindOf
            .Where(entry => occurrences[entry.Feature] >= FewestOccurrences[(int)entry.Kind]
                || (entry.Kind == FeatureKind.Piece && messages.Count < FewMessages))
            .Select(entry => entry.Feature)
            .ToArray();
        var rarity = Array.ConvertAll(kept, feature => MathF.Log((1f + messages.Count) / (1f + occurrences[feature])) + 1f);
        return new Vocabulary(kept, rarity, MathF.Log(1f + messages.Count) + 1f);
    }

    public static Vocabulary Read(BinaryReader reader)
    {
        var features = reader.ReadNumbers<ulong>();
        return new Vocabulary(features, reader.ReadNumbers<float>(features.Length), reader.ReadSingle());
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteNumbers<ulong>(_features);
        writer.WriteNumbers<float>(_rarity);
        writer.Write(_rarityOfUnseen);
    }

    /// <summary>
    /// Makes the message's vector. Each kind has length 1 before its weight; words and pieces that training never saw count in
    /// that length, so that a message of unknown words gets a weak vector and a low score. Pairs do not: nearly all of a
    /// stranger's pairs are new.
    /// </summary>
    public void Vectorize(FeatureBag message, SparseVector vector)
    {
        vector.Clear();
        foreach (var kind in Kinds)
        {
            var first = vector.Count;
            var squares = 0f;
            var countsUnseen = kind is FeatureKind.Word or FeatureKind.Piece;
            var features = message.Of(kind);
            features.Sort();
            for (var index = 0; index < features.Count;)
            {
                var next = index + 1;
                while (next < features.Count && features[next] == features[index])
                {
                    next++;
                }

                var frequency = next - index == 1 ? 1f : 1f + MathF.Log(next - index);
                if (_numbers.TryGetValue(features[index], out var number))
                {
                    var value = frequency * _rarity[number];
                    squares += value * value;
                    vector.Add(number, value);
                }
                else if (countsUnseen)
                {
                    squares += frequency * _rarityOfUnseen * (frequency * _rarityOfUnseen);
                }

                index = next;
            }

            if (squares > 0)
            {
                vector.Scale(first, KindWeights[(int)kind] / MathF.Sqrt(squares));
            }
        }
    }

    private static T[] ByKind<T>(T word, T wordPair, T distantPair, T piece, T concept, T conceptPair) =>
        [word, wordPair, distantPair, piece, concept, conceptPair];
}
