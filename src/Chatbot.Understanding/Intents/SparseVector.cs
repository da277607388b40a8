namespace Chatbot.Understanding.Intents;

/// <summary>A vector that is mostly zero: numbers of features and their values.</summary>
internal sealed class SparseVector
{
    private int[] _numbers = new int[256];
    private float[] _values = new float[256];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int number, float value)
    {
        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _numbers[Count] = number;
        _values[Count++] = value;
    }

    /// <summary>Lets what occurs often count more, but less than it occurs; sets the occurrences to zero.</summary>
    /// <returns>The sum of the squares.</returns>
    public float WeighByOccurrence(int from, Span<int> occurrences)
    {
        var squares = 0f;
        for (var index = from; index < Count; index++)
        {
            ref var count = ref occurrences[_numbers[index]];
            if (count > 1)
            {
                _values[index] *= 1f + MathF.Log(count);
            }

            count = 0;
            squares += _values[index] * _values[index];
        }

        return squares;
    }

    public void Scale(int from, float factor)
    {
        for (var index = from; index < Count; index++)
        {
            _values[index] *= factor;
        }
    }
}
