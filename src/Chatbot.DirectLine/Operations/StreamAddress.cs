using System.Globalization;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>Makes the address of a conversation's stream. Browsers cannot send headers there, so it carries its own short-lived token.</summary>
internal sealed class StreamAddress(DirectLineTokens tokens, Origins origins)
{
    /// <summary>The stream that begins after <paramref name="watermark"/>; with 0 it shows all.</summary>
    public string For(HttpRequest request, string conversationId, long watermark)
    {
        var host = origins.HostAddress(request);
        var scheme = host.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "wss" : "ws";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}{host.AsSpan(host.IndexOf(':', StringComparison.Ordinal))}{DirectLineEndpoints.BasePath}/conversations/{conversationId}/stream?watermark={watermark}&t={tokens.ForStream(conversationId)}");
    }
}
