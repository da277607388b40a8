using System.Numerics.Tensors;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Intents;

/// <summary>Gives each intent its probability for a message. Safe to call from several threads.</summary>
internal sealed class IntentClassifier
{
    private readonly string[] _intents;
    private readonly FeatureExtractor _extractor;
    private readonly Vocabulary _vocabulary;
    private readonly SoftmaxRegression _model;
    private readonly ThreadLocal<Workspace> _workspace = new(() => new Workspace());

    private IntentClassifier(string[] intents, FeatureExtractor extractor, Vocabulary vocabulary, SoftmaxRegression model)
    {
        _intents = intents;
        _extractor = extractor;
        _vocabulary = vocabulary;
        _model = model;
    }

    public static IntentClassifier Train(TrainingSet set)
    {
        var extractor = new FeatureExtractor(new ConceptMatcher(set.Concepts));
        var intents = set.Examples.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var bags = InOrder(set.Examples, example =>
        {
            var bag = new FeatureBag();
            extractor.Extract(NormalizedText.Of(example.Text), bag);
            return bag;
        });
        var vocabulary = Vocabulary.Learn(bags);
        var inputs = InOrder(bags, bag =>
        {
            var vector = new SparseVector();
            vocabulary.Vectorize(bag, vector);
            return vector;
        });
        var labels = set.Examples.Select(example => Array.BinarySearch(intents, example.Intent, StringComparer.Ordinal)).ToArray();
        var model = SoftmaxRegression.Train(inputs, labels, intents.Length, vocabulary.Count);
        return new IntentClassifier(intents, extractor, vocabulary, model);
    }

    /// <summary>Returns the likeliest intents, best first.</summary>
    /// <param name="text">The message, normalised.</param>
    /// <param name="count">How many to return, at the most.</param>
    public IReadOnlyList<IntentScore> Classify(in NormalizedText text, int count)
    {
        var workspace = _workspace.Value!;
        _extractor.Extract(text, workspace.Bag);
        _vocabulary.Vectorize(workspace.Bag, workspace.Vector);
        Span<float> probabilities = stackalloc float[_model.RowLength];
        _model.Predict(workspace.Vector, probabilities);

        var best = new IntentScore[Math.Min(count, _intents.Length)];
        for (var place = 0; place < best.Length; place++)
        {
            var index = TensorPrimitives.IndexOfMax<float>(probabilities[.._intents.Length]);
            best[place] = new IntentScore(_intents[index], probabilities[index]);
            probabilities[index] = -1f;
        }

        return best;
    }

    /// <summary>On all cores, but with the results in the order of the items: the model's bits depend on it.</summary>
    private static TResult[] InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> function) =>
        [.. items.AsParallel().AsOrdered().Select(function)];

    private sealed class Workspace
    {
        public FeatureBag Bag { get; } = new();

        public SparseVector Vector { get; } = new();
    }
}
