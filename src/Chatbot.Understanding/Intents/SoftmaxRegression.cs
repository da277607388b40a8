using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chatbot.Understanding.Intents;

/// <summary>Multinomial logistic regression over sparse vectors, trained by AdaGrad with a fixed seed: same input, same bits.</summary>
internal sealed class SoftmaxRegression
{
    private const int BiasRow = 0;

    /// <summary>Rows are padded to a multiple of the widest hardware vector (16 floats), so that no loop has a tail.</summary>
    private const int Padding = 16;

    private readonly int _classes;
    private readonly float[] _weights;

    private SoftmaxRegression(int classes, int features)
    {
        _classes = classes;
        RowLength = (classes + Padding - 1) / Padding * Padding;
        _weights = new float[(features + 1) * RowLength];
    }

    /// <summary>The number of classes, padded: how long the buffer for <see cref="Predict"/> has to be.</summary>
    public int RowLength { get; }

    public static SoftmaxRegression Train(IReadOnlyList<SparseVector> inputs, IReadOnlyList<int> labels, int classes, int features)
    {
        const int Epochs = 5;
        const float Rate = 0.15f;
        const float FirstSquare = 0.02f;
        const int Seed = 20261122;
        // An example that is nearly certain moves nothing; leaving it out saves a third of the time.
        const float SmallestError = 0.05f;

        var model = new SoftmaxRegression(classes, features);
        var squares = new float[model._weights.Length];
        Array.Fill(squares, FirstSquare);
        var order = Enumerable.Range(0, inputs.Count).ToArray();
        var random = new Random(Seed);
        var gradient = new float[model.RowLength];

        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var label = labels[index];
                model.Predict(inputs[index], gradient);
                gradient[label] -= 1f;
                if (-gradient[label] >= SmallestError)
                {
                    model.Update(inputs[index], gradient, squares, Rate);
                }
            }
        }

        return model;
    }

    /// <summary>Fills the first places of <paramref name="probabilities"/>, one per class, so that they sum to 1.</summary>
    public void Predict(SparseVector input, Span<float> probabilities)
    {
        Row(_weights, BiasRow).CopyTo(probabilities);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(probabilities);
        var numbers = input.Numbers;
        var values = input.Values;
        for (var index = 0; index < numbers.Length; index++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(Row(_weights, numbers[index] + 1));
            var value = new Vector<float>(values[index]);
            for (var lane = 0; lane < row.Length && lane < sums.Length; lane++)
            {
                sums[lane] += row[lane] * value;
            }
        }

        var classes = probabilities[.._classes];
        TensorPrimitives.SoftMax(classes, classes);
        probabilities[_classes..].Clear();
    }

    private void Update(SparseVector input, ReadOnlySpan<float> gradient, float[] squares, float rate)
    {
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        Step(BiasRow, 1f, slopes, squares, rate);
        var numbers = input.Numbers;
        var values = input.Values;
        for (var index = 0; index < numbers.Length; index++)
        {
            Step(numbers[index] + 1, values[index], slopes, squares, rate);
        }
    }

    private void Step(int number, float value, ReadOnlySpan<Vector<float>> slopes, float[] squares, float rate)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(Row(_weights, number));
        var sums = MemoryMarshal.Cast<float, Vector<float>>(Row(squares, number));
        for (var lane = 0; lane < slopes.Length && lane < weights.Length && lane < sums.Length; lane++)
        {
            var slope = slopes[lane] * value;
            sums[lane] += slope * slope;
            weights[lane] -= slope * rate / Vector.SquareRoot(sums[lane]);
        }
    }

    private Span<float> Row(float[] matrix, int number) => matrix.AsSpan(number * RowLength, RowLength);
}
