using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Chatbot.DirectLine.WebChat;

/// <summary>The files that the page loads. Their addresses carry a hash, so browsers keep them until they change.</summary>
internal sealed class WebChatAssets(IOptions<WebChatOptions> options)
{
    public const string Bundle = "webchat.js";
    public const string DirectLineBundle = "directline.js";

    private const string NoticesFile = "NOTICES.txt";

    /// <summary>Every file that can be asked for, with the folder in which it lies: no other path is opened.</summary>
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["page.css"] = "page",
        ["page.js"] = "page",
        ["session.js"] = "page",
        ["texts.js"] = "page",
        [Bundle] = "dist",
        [DirectLineBundle] = "dist",
        [NoticesFile] = "dist",
    };

    /// <summary>Best first; what the build laid beside the file.</summary>
    private static readonly (string? Coding, string? Extension)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    private readonly ConcurrentDictionary<string, (DateTime ChangedAt, string Hash)> _hashes = [];

    public bool AreBuilt => File.Exists(PathOf(Bundle)) && File.Exists(PathOf(DirectLineBundle));

    public string Address(string name) => $"{WebChatEndpoints.BasePath}/{name}?v={Hash(PathOf(name))}";

    public string ReadPage() => File.ReadAllText(Path.Combine(options.Value.Folder, "page", "index.html"));

    public IResult Handle(string name, HttpContext context)
    {
        if (!Folders.ContainsKey(name) || PathOf(name) is not { } path || !File.Exists(path))
        {
            return TypedResults.NotFound();
        }

        var hash = Hash(path);
        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Query["v"] == hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var (coding, extension) = Compressed.FirstOrDefault(
            candidate => Accepts(context.Request, candidate.Coding) && File.Exists(path + candidate.Extension));
        if (coding is not null)
        {
            headers.ContentEncoding = coding;
        }

        return TypedResults.PhysicalFile(
            Path.GetFullPath(path + extension),
            ContentType(name),
            entityTag: new EntityTagHeaderValue($"\"{hash}{extension}\""));
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    private static bool Accepts(HttpRequest request, string? coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(
            accepted => accepted.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && accepted.Quality != 0);

    private string PathOf(string name) => Path.Combine(options.Value.Folder, Folders[name], name);

    private string Hash(string path)
    {
        var changedAt = File.GetLastWriteTimeUtc(path);
        if (!_hashes.TryGetValue(path, out var known) || known.ChangedAt != changedAt)
        {
            using var stream = File.OpenRead(path);
            known = (changedAt, Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 8)));
            _hashes[path] = known;
        }

        return known.Hash;
    }
}
