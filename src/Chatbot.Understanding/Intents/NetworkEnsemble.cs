using System.Numerics.Tensors;
using Chatbot.Understanding.Storage;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// Trained networks in the form in which they are used and stored: the rows of a feature in all networks side by side, in 8 bits with one
/// scale. Immutable.
/// </summary>
internal sealed class NetworkEnsemble
{
    private readonly int _classes;
    private readonly int _rowLength;
    private readonly sbyte[] _features;
    private readonly float[] _scales;
    private readonly float[] _hiddenBias;
    private readonly float[] _classWeights;
    private readonly float[] _classBias;

    private NetworkEnsemble(float[] classBias, float[] classWeights, float[] hiddenBias, float[] scales, sbyte[] features)
    {
        _classes = classBias.Length;
        _rowLength = hiddenBias.Length;
        _classBias = classBias;
        _classWeights = classWeights;
        _hiddenBias = hiddenBias;
        _scales = scales;
        _features = features;
    }

    public static NetworkEnsemble Train(
        IReadOnlyList<SparseVector> inputs, IReadOnlyList<int> labels, int classes, int features, NetworkTraining training)
    {
        const int FirstSeed = 20261122;
        var networks = new AveragingNetwork[training.Networks];
        // Each network is one thread's work and has its own seed, so that the number of cores does not decide the bits.
        Parallel.For(0, networks.Length, index =>
            networks[index] = AveragingNetwork.Train(inputs, labels, classes, features, training, FirstSeed + index));
        return Join(networks, classes, features);
    }

    public static NetworkEnsemble Read(BinaryReader reader, int classes, int features)
    {
        var classBias = reader.ReadNumbers<float>(classes);
        var hiddenBias = reader.ReadNumbers<float>();
        var classWeights = reader.ReadNumbers<float>(checked(classes * hiddenBias.Length));
        var scales = reader.ReadNumbers<float>(features);
        return new NetworkEnsemble(classBias, classWeights, hiddenBias, scales, reader.ReadNumbers<sbyte>(checked(features * hiddenBias.Length)));
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteNumbers<float>(_classBias);
        writer.WriteNumbers<float>(_hiddenBias);
        writer.WriteNumbers<float>(_classWeights);
        writer.WriteNumbers<float>(_scales);
        writer.WriteNumbers<sbyte>(_features);
    }

    /// <summary>Fills <paramref name="logits"/>, one for each class: the mean over the networks.</summary>
    public void Predict(SparseVector input, Span<float> logits)
    {
        Span<float> hidden = stackalloc float[_rowLength];
        _hiddenBias.CopyTo(hidden);
        var numbers = input.Numbers;
        var values = input.Values;
        for (var index = 0; index < numbers.Length; index++)
        {
            var number = numbers[index];
            UnitVectors.AddScaled(hidden, _features.AsSpan(number * _rowLength, _rowLength), values[index] * _scales[number]);
        }

        TensorPrimitives.Tanh<float>(hidden, hidden);
        for (var number = 0; number < _classes; number++)
        {
            logits[number] = _classBias[number] + UnitVectors.Dot(_classWeights.AsSpan(number * _rowLength, _rowLength), hidden);
        }
    }

    private static NetworkEnsemble Join(AveragingNetwork[] networks, int classes, int features)
    {
        var rowLength = networks.Length * AveragingNetwork.HiddenUnits;
        var share = 1f / networks.Length;
        var classWeights = SideBySide(networks, network => network.Classes, classes);
        TensorPrimitives.Multiply(classWeights, share, classWeights);
        var classBias = new float[classes];
        foreach (var network in networks)
        {
            TensorPrimitives.MultiplyAdd(network.ClassBias, share, classBias, classBias);
        }

        var scales = new float[features];
        var rows = Quantize(SideBySide(networks, network => network.Features, features), rowLength, scales);
        return new NetworkEnsemble(classBias, classWeights, [.. networks.SelectMany(network => network.HiddenBias)], scales, rows);
    }

    private static float[] SideBySide(AveragingNetwork[] networks, Func<AveragingNetwork, float[]> matrixOf, int rows)
    {
        const int Units = AveragingNetwork.HiddenUnits;
        var joined = GC.AllocateUninitializedArray<float>(rows * Units * networks.Length);
        for (var row = 0; row < rows; row++)
        {
            for (var network = 0; network < networks.Length; network++)
            {
                matrixOf(networks[network]).AsSpan(row * Units, Units).CopyTo(joined.AsSpan((row * networks.Length + network) * Units));
            }
        }

        return joined;
    }

    private static sbyte[] Quantize(float[] matrix, int rowLength, float[] scales)
    {
        var rows = new sbyte[matrix.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var weights = matrix.AsSpan(row * rowLength, rowLength);
            scales[row] = TensorPrimitives.MaxMagnitude<float>(weights) is var largest && MathF.Abs(largest) > 0 ? MathF.Abs(largest) / sbyte.MaxValue : 1f;
            for (var unit = 0; unit < rowLength; unit++)
            {
                rows[row * rowLength + unit] = (sbyte)MathF.Round(weights[unit] / scales[row]);
            }
        }

        return rows;
    }
}
