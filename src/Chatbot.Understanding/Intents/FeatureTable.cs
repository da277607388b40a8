using System.Numerics;

namespace Chatbot.Understanding.Intents;

/// <summary>The numbers of features by their hash. Most of what a message has is looked up and not found, so a look-up is mostly one step.</summary>
internal sealed class FeatureTable
{
    public const int NotFound = -1;

    private readonly ulong[] _keys;
    private readonly int[] _numbers;
    private readonly int _mask;

    /// <param name="features">Different from each other; their places are their numbers.</param>
    public FeatureTable(ReadOnlySpan<ulong> features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 3));
        _mask = size - 1;
        _keys = new ulong[size];
        _numbers = new int[size];
        Array.Fill(_numbers, NotFound);
        for (var number = 0; number < features.Length; number++)
        {
            var slot = SlotOf(features[number]);
            while (_numbers[slot] != NotFound)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _numbers[slot]) = (features[number], number);
        }
    }

    /// <returns><see cref="NotFound"/> for a feature that was not there.</returns>
    public int NumberOf(ulong feature)
    {
        for (var slot = SlotOf(feature); ; slot = (slot + 1) & _mask)
        {
            var number = _numbers[slot];
            if (number == NotFound || _keys[slot] == feature)
            {
                return number;
            }
        }
    }

    private int SlotOf(ulong feature) => (int)((feature ^ (feature >> 32)) & (uint)_mask);
}
