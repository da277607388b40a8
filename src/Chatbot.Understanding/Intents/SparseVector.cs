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

    public void Scale(int from, float factor)
    {
        for (var index = from; index < Count; index++)
        {
            _values[index] *= factor;
        }
    }
}
