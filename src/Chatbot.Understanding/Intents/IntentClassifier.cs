using System.Numerics.Tensors;
using Chatbot.Understanding.Storage;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Intents;

/// <summary>Weighs each intent for a message. Safe to call from several threads.</summary>
internal sealed class IntentClassifier
{
    private readonly string[] _intents;
    private readonly int _none;
    private readonly FeatureExtractor _extractor;
    private readonly SpellingRepair _spelling;
    private readonly Vocabulary _vocabulary;
    private readonly NetworkEnsemble _networks;
    private readonly ThreadLocal<Workspace> _workspace;

    private IntentClassifier(
        string[] intents, FeatureExtractor extractor, SpellingRepair spelling, Vocabulary vocabulary, NetworkEnsemble networks)
    {
        _intents = intents;
        _none = Array.IndexOf(intents, Understood.NoIntent);
        _extractor = extractor;
        _spelling = spelling;
        _vocabulary = vocabulary;
        _networks = networks;
        _workspace = new(() => new Workspace(intents.Length, vocabulary.Count));
    }

    public static IntentClassifier Train(TrainingSet set, NetworkTraining training)
    {
        var extractor = new FeatureExtractor(new ConceptMatcher(set.Concepts));
        var intents = set.Examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var texts = InOrder(set.Examples, example => NormalizedText.Of(example.Text));
        var learningWords = Task.Run(() => SpellingRepair.Learn([.. texts, .. ConceptMatcher.PhrasesOf(set.Concepts)]));
        var bags = InOrder(texts, text =>
        {
            var bag = new FeatureBag();
            extractor.Extract(text, bag);
            return bag;
        });
        var vocabulary = Vocabulary.Learn(bags);
        using var occurrences = new ThreadLocal<int[]>(() => new int[vocabulary.Count]);
        var inputs = InOrder(bags, bag =>
        {
            var vector = new SparseVector();
            vocabulary.Vectorize(bag, occurrences.Value, vector);
            return vector;
        });
        var labels = set.Examples.Select(example => Array.BinarySearch(intents, example.Intent, StringComparer.Ordinal)).ToArray();
        var networks = NetworkEnsemble.Train(inputs, labels, intents.Length, vocabulary.Count, training);
        return new IntentClassifier(intents, extractor, learningWords.GetAwaiter().GetResult(), vocabulary, networks);
    }

    /// <param name="reader">What <see cref="Write"/> wrote.</param>
    /// <param name="concepts">Those that it was trained with.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static IntentClassifier Read(BinaryReader reader, IEnumerable<Concept> concepts)
    {
        var intents = reader.ReadStrings();
        var spelling = SpellingRepair.Read(reader);
        var vocabulary = Vocabulary.Read(reader);
        var networks = NetworkEnsemble.Read(reader, intents.Length, vocabulary.Count);
        return new IntentClassifier(intents, new FeatureExtractor(new ConceptMatcher(concepts)), spelling, vocabulary, networks);
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_intents);
        _spelling.Write(writer);
        _vocabulary.Write(writer);
        _networks.Write(writer);
    }

    /// <summary>Weighs a message.</summary>
    public Classification Classify(in NormalizedText text)
    {
        if (text.Count == 0)
        {
            return new Classification(0, []);
        }

        var workspace = _workspace.Value!;
        _extractor.Extract(_spelling.Repair(text), workspace.Bag);
        _vocabulary.Vectorize(workspace.Bag, workspace.Occurrences, workspace.Vector);
        var logits = workspace.Logits;
        _networks.Predict(workspace.Vector, logits);

        // Half of it: outside what the bot knows the weight of "none" says less than the weakness of all else.
        const float WeightOfNone = 0.5f;
        var none = 0f;
        if (_none >= 0)
        {
            none = logits[_none];
            logits[_none] = float.NegativeInfinity;
        }

        var margin = TensorPrimitives.Max<float>(logits) - WeightOfNone * none;
        TensorPrimitives.SoftMax<float>(logits, logits);
        return new Classification(margin, Shares(logits));
    }

    private IntentScore[] Shares(ReadOnlySpan<float> probabilities)
    {
        var shares = new IntentScore[_none < 0 ? _intents.Length : _intents.Length - 1];
        var place = 0;
        for (var index = 0; index < probabilities.Length; index++)
        {
            if (index != _none)
            {
                shares[place++] = new IntentScore(_intents[index], probabilities[index]);
            }
        }

        Array.Sort(shares, static (left, right) => right.Score.CompareTo(left.Score));
        return shares;
    }

    /// <summary>On all cores, but with the results in the order of the items: the model's bits depend on it.</summary>
    private static TResult[] InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> function) =>
        [.. items.AsParallel().AsOrdered().Select(function)];

    private sealed class Workspace(int classes, int features)
    {
        public int[] Occurrences { get; } = new int[features];

        public FeatureBag Bag { get; } = new();

        public SparseVector Vector { get; } = new();

        public float[] Logits { get; } = new float[classes];
    }
}

/// <summary>What a message weighs.</summary>
/// <param name="Margin">How far the best intent stands above what is outside; a logit, so of any sign and size.</param>
/// <param name="Shares">All intents other than <c>none</c>, best first; together 1. Empty where nothing could be weighed.</param>
internal readonly record struct Classification(float Margin, IReadOnlyList<IntentScore> Shares);
