using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.WebChat;

/// <summary>The page itself, made anew for each request because of its nonce.</summary>
internal sealed class WebChatPage(WebChatAssets assets, IOptions<WebChatOptions> options, IOptions<DirectLineOptions> channel)
{
    private const string NotBuilt =
        """
        Web Chat is nog niet gebouwd. Nodig: Node.js met npm. Voer uit: node build.mjs in de map src/webchat, en bouw daarna opnieuw.

        Web Chat is not built yet. Needed: Node.js with npm. Run: node build.mjs in the folder src/webchat, then build again.

        """;

    public IResult Handle(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (!assets.AreBuilt)
        {
            return TypedResults.Text(NotBuilt, "text/plain", Encoding.UTF8);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        headers.ContentSecurityPolicy = Policy(context.Request, nonce);
        headers["Referrer-Policy"] = "same-origin";
        var page = new StringBuilder(assets.ReadPage())
            .Replace("{{nonce}}", nonce)
            .Replace("{{language}}", context.Request.Query["lang"] == "en" ? "en" : "nl-NL")
            .Replace("{{shop}}", WebUtility.HtmlEncode(options.Value.ShopName))
            .Replace("{{page.css}}", assets.Address("page.css"))
            .Replace("{{page.js}}", assets.Address("page.js"))
            .Replace("{{webchat.js}}", assets.Address(WebChatAssets.Bundle))
            .Replace("{{directline.js}}", assets.Address(WebChatAssets.DirectLineBundle));
        return TypedResults.Text(page.ToString(), "text/html", Encoding.UTF8);
    }

    private string Policy(HttpRequest request, string nonce)
    {
        // Named besides 'self', which older Safari does not take to cover WebSockets.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        string[] directives =
        [
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            $"script-src 'nonce-{nonce}'",
            $"style-src 'nonce-{nonce}'",
            $"connect-src 'self' {socket}",
            "img-src 'self' https: data: blob:",
            "media-src 'self' https: data: blob:",
            $"frame-ancestors 'self' {string.Join(' ', channel.Value.AllowedOrigins)}",
        ];
        return string.Join("; ", directives);
    }
}
