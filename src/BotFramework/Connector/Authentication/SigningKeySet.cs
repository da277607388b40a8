using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an issuer published at one moment.</summary>
/// <param name="keys">Of RSA only.</param>
/// <param name="endorsements">By key id: the channels that the key may sign for. A key that names none is missing here.</param>
/// <param name="issuers">By key id: the issuer that the key is for, where it names one.</param>
internal sealed class SigningKeySet(
    IReadOnlyList<SecurityKey> keys,
    IReadOnlyDictionary<string, HashSet<string>> endorsements,
    IReadOnlyDictionary<string, string> issuers)
{
    private const int MinimumKeyBits = 2048;

    public static readonly SigningKeySet Empty = new([], new Dictionary<string, HashSet<string>>(), new Dictionary<string, string>());

    public IReadOnlyList<SecurityKey> Keys => keys;

    public IReadOnlyDictionary<string, HashSet<string>> Endorsements => endorsements;

    public IReadOnlyDictionary<string, string> Issuers => issuers;

    /// <summary>Reads a JSON Web Key Set. A key that is none, or of a kind that is not used, is passed over: the others still serve.</summary>
    /// <exception cref="JsonException">This is no such set.</exception>
    public static SigningKeySet Parse(string json)
    {
        var keys = new List<SecurityKey>();
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var issuers = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);

        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("keys", out var elements)
            || elements.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A set of keys has an array named keys.");
        }

        foreach (var element in elements.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object))
        {
            var id = TextOf(element, AuthenticationConstants.KeyIdHeader);

            // Of two keys under one name the endorsements of one must not count for the other.
            if (TextOf(element, "use") is not (null or "sig") || (id is not null && !ids.Add(id)))
            {
                continue;
            }

            var found = KeysOf(element);
            keys.AddRange(found);
            if (id is null || found.Count == 0)
            {
                continue;
            }

            if (element.TryGetProperty("endorsements", out var channels) && channels.ValueKind == JsonValueKind.Array)
            {
                endorsements[id] = [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString())];
            }

            if (TextOf(element, "issuer") is { Length: > 0 } issuer)
            {
                issuers[id] = issuer;
            }
        }

        return new SigningKeySet(keys, endorsements, issuers);
    }

    private static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A key with a certificate comes twice, the certificate first: its dates then count.
    private static List<SecurityKey> KeysOf(JsonElement element)
    {
        if (TextOf(element, "kty") != JsonWebAlgorithmsKeyTypes.RSA)
        {
            return [];
        }

        try
        {
            var set = new JsonWebKeySet($$"""{"keys":[{{element.GetRawText()}}]}""");
            return [.. set.GetSigningKeys().Where(key => key is RsaSecurityKey or X509SecurityKey && key.KeySize >= MinimumKeyBits)];
        }
        catch (Exception)
        {
            // Which exception a broken key brings depends on what is broken in it.
            return [];
        }
    }
}
