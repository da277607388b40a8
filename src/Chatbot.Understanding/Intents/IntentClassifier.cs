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
        var bags = set.Examples.Select(example => Extract(example.Text)).ToArray();
        var vocabulary = Vocabulary.Learn(bags);
        var vector = new SparseVector();
        var inputs = bags.Select(bag =>
        {
            vocabulary.Vectorize(bag, vector);
            return vector.Clone();
        }).ToArray();
        var labels = set.Examples.Select(example => Array.BinarySearch(intents, example.Intent, StringComparer.Ordinal)).ToArray();
        var model = SoftmaxRegression.Train(inputs, labels, intents.Length, vocabulary.Count);
        return new IntentClassifier(intents, extractor, vocabulary, model);

        FeatureBag Extract(string text)
        {
            var bag = new FeatureBag();
            extractor.Extract(NormalizedText.Of(text), bag);
            return bag;
        }
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

    private sealed class Workspace
    {
        public FeatureBag Bag { get; } = new();

        public SparseVector Vector { get; } = new();
    }
}
