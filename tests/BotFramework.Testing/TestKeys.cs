using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace BotFramework.Testing;

/// <summary>RSA keys by name, the same ones all through a run: making one takes long.</summary>
internal static class TestKeys
{
    private const int Bits = 2048;

    private static readonly ConcurrentDictionary<string, Lazy<RSAParameters>> Keys = new();

    /// <summary>The key of this name, for the caller to dispose of.</summary>
    public static RSA Create(string name)
    {
        return RSA.Create(Keys.GetOrAdd(name, _ => new Lazy<RSAParameters>(Make)).Value);

        static RSAParameters Make()
        {
            using var rsa = RSA.Create(Bits);
            return rsa.ExportParameters(includePrivateParameters: true);
        }
    }
}
