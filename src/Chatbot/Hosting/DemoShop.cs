using System.Net;
using System.Security.Cryptography;
using Chatbot.Dialogs.Content;
using Microsoft.Extensions.Options;

namespace Chatbot.Hosting;

/// <summary><c>GET /</c>: a page that stands for the webshop's own.</summary>
internal static class DemoShop
{
    private static readonly string Page = Read();

    public static IEndpointConventionBuilder MapDemoShop(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/", (HttpContext context, IOptions<ShopOptions> shop) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            var html = Page
                .Replace("{{nonce}}", nonce, StringComparison.Ordinal)
                .Replace("{{shop}}", WebUtility.HtmlEncode(shop.Value.Name), StringComparison.Ordinal);
            return Results.Content(html, "text/html; charset=utf-8");
        });

    private static string Read()
    {
        using var stream = typeof(DemoShop).Assembly.GetManifestResourceStream("DemoShop.html")
            ?? throw new InvalidOperationException("DemoShop.html is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
