using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>A token before it is signed: change what a test is about, then <see cref="Sign"/>.</summary>
public sealed record TokenDraft
{
    /// <summary>The key that signs.</summary>
    public required SigningKey Key { get; init; }

    /// <summary>RS256, RS384 and RS512 are signed with the key; HS256 with its public half as the secret; anything else is not signed.</summary>
    public string? Algorithm { get; init; } = "RS256";

    /// <summary>The key that the header names; <see cref="Key"/> by default, none with an empty text.</summary>
    public string? KeyId { get; init; }

    public required string? Issuer { get; init; }

    /// <summary>A text, or an array of them.</summary>
    public required JToken? Audience { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>What stands in the token besides; null leaves a claim out.</summary>
    public IReadOnlyDictionary<string, JToken?> Claims { get; init; } = new Dictionary<string, JToken?>();

    /// <summary>JSON to put into the token's own, before its end: <c>,"aud":"twice"</c>.</summary>
    public string RawClaims { get; init; } = string.Empty;

    public TokenDraft WithClaim(string name, JToken? value) => this with
    {
        Claims = new Dictionary<string, JToken?>(Claims) { [name] = value },
    };

    /// <summary>The token in its compact form.</summary>
    public string Sign()
    {
        var header = new JObject { ["typ"] = "JWT" };
        AddTo(header, "alg", Algorithm);
        AddTo(header, "kid", KeyId switch { null => Key.Id, "" => null, _ => KeyId });

        var payload = new JObject();
        AddTo(payload, "iss", Issuer);
        AddTo(payload, "aud", Audience);
        payload["nbf"] = NotBefore.ToUnixTimeSeconds();
        payload["iat"] = NotBefore.ToUnixTimeSeconds();
        payload["exp"] = Expires.ToUnixTimeSeconds();
        foreach (var (name, value) in Claims)
        {
            AddTo(payload, name, value);
        }

        var claims = payload.ToString(Formatting.None);
        var data = $"{Encode(header.ToString(Formatting.None))}.{Encode($"{claims[..^1]}{RawClaims}}}")}";
        return $"{data}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(data)))}";
    }

    /// <summary>As it stands in the Authorization header.</summary>
    public string SignAsHeader() => $"Bearer {Sign()}";

    private static void AddTo(JObject json, string name, JToken? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private byte[] Signature(byte[] data) => Algorithm?.ToUpperInvariant() switch
    {
        "RS256" => Key.Sign(data, HashAlgorithmName.SHA256),
        "RS384" => Key.Sign(data, HashAlgorithmName.SHA384),
        "RS512" => Key.Sign(data, HashAlgorithmName.SHA512),
        "HS256" => HMACSHA256.HashData(Key.PublicKeyBytes(), data),
        _ => [],
    };
}
