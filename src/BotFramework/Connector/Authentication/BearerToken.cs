using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Takes the token out of an Authorization header. Nothing in it is verified yet.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer";

    /// <summary>Microsoft's tokens have about 2,000 characters.</summary>
    private const int MaximumLength = 16 * 1024;

    // Of two members of one name two readers can see two different ones.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The second of the header's two parts, if the first is the scheme.</summary>
    public static string TextOf(string authHeader) =>
        authHeader?.Split(' ') is [var scheme, { Length: > 0 } text] && scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <exception cref="UnauthorizedAccessException">This is no token that could be valid.</exception>
    public static JsonWebToken Read(string authHeader)
    {
        var text = TextOf(authHeader) ?? throw new UnauthorizedAccessException("The Authorization header holds no bearer token.");
        if (text.Length > MaximumLength)
        {
            throw new UnauthorizedAccessException("The token is too long.");
        }

        return TryRead(text) ?? throw new UnauthorizedAccessException("The token is malformed.");
    }

    /// <summary>A signed token that was written carefully; null for anything else.</summary>
    public static JsonWebToken TryRead(string text)
    {
        if (text is null || text.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(text);
            return IsPlainObject(token.EncodedHeader) && IsPlainObject(token.EncodedPayload) ? token : null;
        }
        catch (Exception)
        {
            // The parser has many ways to say that a text is no token.
            return null;
        }
    }

    private static bool IsPlainObject(string part)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
        return json.RootElement.ValueKind == JsonValueKind.Object;
    }
}
