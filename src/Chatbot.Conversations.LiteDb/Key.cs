using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Chatbot.Conversations.LiteDb;

internal static class Key
{
    /// <summary>128 bits of SHA-256 over the texts, letter by letter: nobody can find two that share a key.</summary>
    public static Guid Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            // The length before the text, so that ("a", "bc") and ("ab", "c") differ.
            var length = text.Length;
            hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return new Guid(digest[..16]);
    }
}
