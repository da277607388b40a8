using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>A key that an issuer signs with, and the channels that it may sign for.</summary>
/// <param name="id">Its <c>kid</c>.</param>
/// <param name="endorsements">Null for a key that names no channels, as those of Entra.</param>
public sealed class SigningKey(string id, params string[]? endorsements)
{
    private readonly RSA _rsa = TestKeys.Create(id);

    public string Id { get; private init; } = id;

    public IReadOnlyList<string>? Endorsements { get; } = endorsements;

    /// <summary>A key of this name that is not the issuer's.</summary>
    public static SigningKey Forged(string id) => new($"forged {id}") { Id = id };

    /// <summary>Whose tokens the key signs, if it says so.</summary>
    public string? Issuer { get; init; }

    /// <summary>When the certificate ends that comes with the key; none does by default.</summary>
    public DateTimeOffset? CertificateEnds { get; init; }

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

        if (Issuer is not null)
        {
            json["issuer"] = Issuer;
        }

        if (CertificateEnds is { } end)
        {
            var request = new CertificateRequest($"CN={Id}", _rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(end.AddYears(-20), end);
            json["x5c"] = new JArray(Convert.ToBase64String(certificate.RawData));
        }

        return json;
    }

    /// <summary>The key as a secret that anyone knows: what an attacker signs with who hopes that HS256 is accepted.</summary>
    public byte[] PublicKeyBytes() => _rsa.ExportSubjectPublicKeyInfo();

    internal byte[] Sign(byte[] data, HashAlgorithmName hash) => _rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);
}
