using System.Runtime.InteropServices;

namespace Chatbot.Understanding.Storage;

/// <summary>Arrays of numbers in a stream: their count, then their bytes, little-endian as on every machine that .NET 10 runs on.</summary>
internal static class NumberStreams
{
    /// <summary>A file that says it has more was not written by us; it would only make us ask for memory.</summary>
    private const int MaximumCount = 1 << 28;

    public static void WriteNumbers<T>(this BinaryWriter writer, ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers));
    }

    /// <exception cref="InvalidDataException">The count is not the expected one, or impossible.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within the numbers.</exception>
    public static T[] ReadNumbers<T>(this BinaryReader reader, int? expectedCount = null)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MaximumCount || (expectedCount is { } expected && count != expected))
        {
            throw new InvalidDataException($"{count} numbers stand where {expectedCount?.ToString(provider: null) ?? "fewer"} should.");
        }

        var numbers = GC.AllocateUninitializedArray<T>(count);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    public static void WriteStrings(this BinaryWriter writer, IReadOnlyCollection<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
        {
            writer.Write(text);
        }
    }

    /// <inheritdoc cref="ReadNumbers{T}"/>
    public static string[] ReadStrings(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MaximumCount)
        {
            throw new InvalidDataException($"{count} is no number of strings.");
        }

        var strings = new List<string>();
        for (var index = 0; index < count; index++)
        {
            strings.Add(reader.ReadString());
        }

        return [.. strings];
    }
}
