using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine;

/// <summary>Which pages may use the channel, and at which address they reach it.</summary>
internal sealed class Origins(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);
    private readonly Uri? _publicUrl = options.Value.PublicUrl;

    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The host's own address without a slash at the end, as the browser sees it.</summary>
    public string HostAddress(HttpRequest request) =>
        _publicUrl is null
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}"
            : _publicUrl.AbsoluteUri.TrimEnd('/');

    /// <summary>
    /// Whether the request may have been made by an allowed page. Programs that are no browser send no origin: their token
    /// decides, since nothing acts on cookies here.
    /// </summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Allows(origin) || IsOwn(origin, request);
    }

    /// <summary>Whether pages of this foreign origin may use the channel.</summary>
    public bool Allows(string origin) => _allowed.Contains(origin);

    private bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, _publicUrl?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
