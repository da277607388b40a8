using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// Arithmetic over rows whose length is a multiple of eight. Always in steps of eight, whatever the machine could do at once: the order of
/// a sum decides its last bits, and the same content has to give the same model.
/// </summary>
/// <remarks>Compiled in full at once: a first training would be over before the runtime had noticed what is worth it.</remarks>
internal static class UnitVectors
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var lefts = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector256<float>>(right);
        var sum = Vector256<float>.Zero;
        for (var index = 0; index < lefts.Length && index < rights.Length; index++)
        {
            sum += lefts[index] * rights[index];
        }

        return Vector256.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(row);
        var factors = Vector256.Create(factor);
        for (var index = 0; index < rows.Length && index < sums.Length; index++)
        {
            sums[index] += rows[index] * factors;
        }
    }

    /// <summary>The same for a row of signed bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> sum, ReadOnlySpan<sbyte> row, float factor)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var rows = MemoryMarshal.Cast<sbyte, Vector64<sbyte>>(row);
        var factors = Vector256.Create(factor);
        for (var index = 0; index < rows.Length && index < sums.Length; index++)
        {
            var (low, high) = Vector128.Widen(Vector128.WidenLower(rows[index].ToVector128Unsafe()));
            sums[index] += Vector256.ConvertToSingle(Vector256.Create(low, high)) * factors;
        }
    }

    /// <summary>One step of AdaGrad along <paramref name="direction"/> times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AdaGrad(Span<float> weights, Span<float> squares, ReadOnlySpan<float> direction, float factor, float rate)
    {
        var weightLanes = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var squareLanes = MemoryMarshal.Cast<float, Vector256<float>>(squares);
        var directions = MemoryMarshal.Cast<float, Vector256<float>>(direction);
        var factors = Vector256.Create(factor);
        var rates = Vector256.Create(rate);
        for (var index = 0; index < directions.Length && index < weightLanes.Length && index < squareLanes.Length; index++)
        {
            var slope = directions[index] * factors;
            squareLanes[index] += slope * slope;
            weightLanes[index] -= rates * slope / Vector256.Sqrt(squareLanes[index]);
        }
    }
}
