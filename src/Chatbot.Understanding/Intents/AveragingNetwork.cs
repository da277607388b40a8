using System.Numerics.Tensors;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// A small network under training: the vectors of a message's features are added up, squashed to <see cref="HiddenUnits"/> units, and
/// weighed for each class. Trained by AdaGrad from a fixed seed; half of the features are left out of each step, so that none is relied on.
/// </summary>
internal sealed class AveragingNetwork
{
    public const int HiddenUnits = 64;

    private const float InitialFeature = 0.03f;
    private const float InitialClass = 0.1f;
    private const float FirstSquare = 1e-6f;

    /// <summary>The step shrinks to a tenth of its size over the training.</summary>
    private const float Decay = 0.9f;

    /// <summary>An example that is this certain moves nothing; leaving it out saves a third of the time.</summary>
    private const float SmallestError = 0.1f;

    private readonly Random _random;
    private readonly float[] _featureSquares;
    private readonly float[] _hiddenBiasSquares = Filled(HiddenUnits);
    private readonly float[] _classSquares;
    private readonly float[] _classBiasSquares;

    private AveragingNetwork(int features, int classes, int seed)
    {
        _random = new Random(seed);
        Features = new float[features * HiddenUnits];
        Classes = new float[classes * HiddenUnits];
        ClassBias = new float[classes];
        // One sum of squares for all units of a feature: as accurate as one each, at half the memory traffic.
        _featureSquares = Filled(features);
        _classSquares = Filled(Classes.Length);
        _classBiasSquares = Filled(classes);
        Randomize(Features, InitialFeature);
        Randomize(Classes, InitialClass);
    }

    /// <summary>A row of <see cref="HiddenUnits"/> for each feature.</summary>
    public float[] Features { get; }

    public float[] HiddenBias { get; } = new float[HiddenUnits];

    /// <summary>A row of <see cref="HiddenUnits"/> for each class.</summary>
    public float[] Classes { get; }

    public float[] ClassBias { get; }

    public static AveragingNetwork Train(
        IReadOnlyList<SparseVector> inputs, IReadOnlyList<int> labels, int classes, int features, NetworkTraining training, int seed)
    {
        var network = new AveragingNetwork(features, classes, seed);
        var order = Enumerable.Range(0, inputs.Count).ToArray();
        var kept = new SparseVector();
        for (var epoch = 0; epoch < training.Epochs; epoch++)
        {
            var rate = training.Rate * (1 - Decay * epoch / training.Epochs);
            network._random.Shuffle(order);
            foreach (var index in order)
            {
                network.KeepHalf(inputs[index], kept);
                network.Learn(kept, labels[index], rate);
            }
        }

        return network;
    }

    private void Learn(SparseVector input, int label, float rate)
    {
        Span<float> hidden = stackalloc float[HiddenUnits];
        Span<float> gradient = stackalloc float[ClassBias.Length];
        Activate(input, hidden);
        for (var number = 0; number < gradient.Length; number++)
        {
            gradient[number] = ClassBias[number] + UnitVectors.Dot(Row(Classes, number), hidden);
        }

        TensorPrimitives.SoftMax<float>(gradient, gradient);
        gradient[label] -= 1f;
        if (-gradient[label] < SmallestError)
        {
            return;
        }

        Span<float> back = stackalloc float[HiddenUnits];
        back.Clear();
        UpdateClasses(hidden, gradient, back, rate);
        for (var unit = 0; unit < HiddenUnits; unit++)
        {
            back[unit] *= 1f - hidden[unit] * hidden[unit];
        }

        UnitVectors.AdaGrad(HiddenBias, _hiddenBiasSquares, back, 1f, rate);
        UpdateFeatures(input, back, rate);
    }

    private void Activate(SparseVector input, Span<float> hidden)
    {
        HiddenBias.CopyTo(hidden);
        var numbers = input.Numbers;
        var values = input.Values;
        for (var index = 0; index < numbers.Length; index++)
        {
            UnitVectors.AddScaled(hidden, Row(Features, numbers[index]), values[index]);
        }

        TensorPrimitives.Tanh<float>(hidden, hidden);
    }

    private void UpdateClasses(ReadOnlySpan<float> hidden, ReadOnlySpan<float> gradient, Span<float> back, float rate)
    {
        // A class that is nearly ruled out is right as it is.
        const float Negligible = 1e-5f;
        for (var number = 0; number < gradient.Length; number++)
        {
            var slope = gradient[number];
            if (MathF.Abs(slope) < Negligible)
            {
                continue;
            }

            UnitVectors.AddScaled(back, Row(Classes, number), slope);
            UnitVectors.AdaGrad(Row(Classes, number), Row(_classSquares, number), hidden, slope, rate);
            _classBiasSquares[number] += slope * slope;
            ClassBias[number] -= rate * slope / MathF.Sqrt(_classBiasSquares[number]);
        }
    }

    private void UpdateFeatures(SparseVector input, ReadOnlySpan<float> back, float rate)
    {
        var meanSquare = UnitVectors.Dot(back, back) / HiddenUnits;
        var numbers = input.Numbers;
        var values = input.Values;
        for (var index = 0; index < numbers.Length; index++)
        {
            ref var square = ref _featureSquares[numbers[index]];
            square += values[index] * values[index] * meanSquare;
            UnitVectors.AddScaled(Row(Features, numbers[index]), back, -rate * values[index] / MathF.Sqrt(square));
        }
    }

    private void KeepHalf(SparseVector input, SparseVector kept)
    {
        // What is kept counts double, so that the sum is as large as it will be in use.
        const float Scale = 2f;
        kept.Clear();
        var numbers = input.Numbers;
        var values = input.Values;
        var bits = 0L;
        for (var index = 0; index < numbers.Length; index++)
        {
            if (index % 62 == 0)
            {
                bits = _random.NextInt64();
            }

            if ((bits & 1) == 0)
            {
                kept.Add(numbers[index], values[index] * Scale);
            }

            bits >>= 1;
        }
    }

    private void Randomize(float[] weights, float range)
    {
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = (_random.NextSingle() * 2 - 1) * range;
        }
    }

    private static float[] Filled(int length)
    {
        var squares = new float[length];
        Array.Fill(squares, FirstSquare);
        return squares;
    }

    private static Span<float> Row(float[] matrix, int number) => matrix.AsSpan(number * HiddenUnits, HiddenUnits);
}
