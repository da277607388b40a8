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

    private readonly FeatureTable _numbers;
    private readonly ulong[] _features;
    private readonly float[] _rarity;
    private readonly float _rarityOfUnseen;

    private Vocabulary(ulong[] features, float[] rarity, float rarityOfUnseen)
    {
        _features = features;
        _rarity = rarity;
        _rarityOfUnseen = rarityOfUnseen;
        _numbers = new FeatureTable(features);
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
            // What every message has stands together, and stays in the processor's cache.
            .OrderByDescending(feature => occurrences[feature])
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
    /// <param name="message">The features.</param>
    /// <param name="occurrences">Zeros, <see cref="Count"/> of them; zeros again afterwards.</param>
    /// <param name="vector">Filled anew.</param>
    public void Vectorize(FeatureBag message, Span<int> occurrences, SparseVector vector)
    {
        vector.Clear();
        foreach (var kind in Kinds)
        {
            var first = vector.Count;
            var unseen = 0;
            foreach (var feature in CollectionsMarshal.AsSpan(message.Of(kind)))
            {
                var number = _numbers.NumberOf(feature);
                if (number == FeatureTable.NotFound)
                {
                    unseen++;
                }
                else if (occurrences[number]++ == 0)
                {
                    vector.Add(number, _rarity[number]);
                }
            }

            var squares = kind is FeatureKind.Word or FeatureKind.Piece ? unseen * _rarityOfUnseen * _rarityOfUnseen : 0f;
            squares += vector.WeighByOccurrence(first, occurrences);
            if (squares > 0)
            {
                vector.Scale(first, KindWeights[(int)kind] / MathF.Sqrt(squares));
            }
        }
    }

    private static T[] ByKind<T>(T word, T wordPair, T distantPair, T piece, T concept, T conceptPair) =>
        [word, wordPair, distantPair, piece, concept, conceptPair];
}
