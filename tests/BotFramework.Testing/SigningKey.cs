using System.Buffers.Text;
using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>A key that an issuer signs with, and the channels that it may sign for.</summary>
/// <param name="id">Its <c>kid</c>.</param>
/// <param name="endorsements">Null for a key that names no channels, as those of Entra.</param>
public sealed class SigningKey(string id, params string[]? endorsements)
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Id { get; } = id;

    public IReadOnlyList<string>? Endorsements { get; } = endorsements;

    /// <summary>As it stands in a set of keys (JWK).</summary>
    public JObject ToJson()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        var json = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            json["endorsements"] = new JArray(Endorsements);
        }

        return json;
    }

    /// <summary>The key as a secret that anyone knows: what an attacker signs with who hopes that HS256 is accepted.</summary>
    public byte[] PublicKeyBytes() => _rsa.ExportSubjectPublicKeyInfo();

    internal byte[] Sign(byte[] data, HashAlgorithmName hash) => _rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);
}
