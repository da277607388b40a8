namespace Chatbot.Understanding.Text;

/// <summary>FNV-1a over UTF-16 units, 64 bits: the same on every machine and in every process, unlike <c>string.GetHashCode</c>.</summary>
internal static class TextHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text) => Append(Offset, text);

    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            hash = Append(hash, character);
        }

        return hash;
    }

    public static ulong Append(ulong hash, ulong value) => unchecked((hash ^ value) * Prime);
}
