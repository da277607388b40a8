using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortens text. A length counts what is kept, without what is put behind it.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>The text, or its beginning and three dots. Empty for null.</summary>
    public static string Ellipsis(string text, int length) => text is null || text.Length <= length ? text ?? string.Empty : text[..length] + Dots;

    /// <summary>Shortens <paramref name="sb"/> itself, if need be to its beginning and three dots.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append(Dots);
        }

        return sb;
    }

    /// <summary>As <see cref="Ellipsis(string, int)"/>, with the hash of the whole text behind the dots: two shortened texts are equal only if the long ones were.</summary>
    public static string EllipsisHash(string text, int length) =>
        text is null || text.Length <= length ? text ?? string.Empty : Ellipsis(text, length) + Hash(text);

    /// <inheritdoc cref="EllipsisHash(string, int)"/>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length <= length)
        {
            return sb;
        }

        var hash = Hash(sb.ToString());
        return Ellipsis(sb, length).Append(hash);
    }

    /// <summary>The SHA-256 of the text in UTF-8, in Base64.</summary>
    public static string Hash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
