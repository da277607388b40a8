using System.Net;
using System.Text.RegularExpressions;

namespace Chatbot.DirectLine.Tests.WebChat;

public sealed partial class WebChatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-webchat-").FullName;

    public WebChatTests()
    {
        var page = Directory.CreateDirectory(Path.Combine(_folder, "page")).FullName;
        var dist = Directory.CreateDirectory(Path.Combine(_folder, "dist")).FullName;
        File.WriteAllText(
            Path.Combine(page, "index.html"),
            "<html lang=\"{{language}}\"><h1>{{shop}}</h1><script nonce=\"{{nonce}}\" src=\"{{webchat.js}}\"></script>"
            + "{{directline.js}} {{page.js}} {{page.css}}");
        foreach (var name in new[] { "page.js", "page.css", "texts.js", "session.js" })
        {
            File.WriteAllText(Path.Combine(page, name), $"/* {name} */");
        }

        foreach (var name in new[] { "webchat.js", "directline.js" })
        {
            File.WriteAllText(Path.Combine(dist, name), $"plain {name}");
            File.WriteAllText(Path.Combine(dist, $"{name}.br"), $"br {name}");
            File.WriteAllText(Path.Combine(dist, $"{name}.gz"), $"gz {name}");
        }
    }

    [Fact]
    public async Task The_page_is_in_Dutch_with_the_shops_name_and_a_policy_of_its_own()
    {
        await using var host = await StartAsync();

        using var response = await host.Http.GetAsync("/webchat");
        using var other = await host.Http.GetAsync("/webchat?lang=en");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("lang=\"nl-NL\"", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Bloem &amp; Zn</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(html).Groups[1].Value;
        Assert.Contains($"script-src 'nonce-{WebUtility.HtmlDecode(nonce)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"frame-ancestors 'self' {TestHost.ShopOrigin}", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, Assert.Single(other.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "br webchat.js")]
    [InlineData("gzip", "gzip", "gz webchat.js")]
    [InlineData("br;q=0, gzip", "gzip", "gz webchat.js")]
    [InlineData("identity", null, "plain webchat.js")]
    public async Task A_bundle_is_sent_as_the_browser_accepts_it(string accepted, string? encoding, string content)
    {
        await using var host = await StartAsync();

        using var response = await GetAsync(host, "/webchat/webchat.js", accepted);

        Assert.Equal(content, await response.Content.ReadAsStringAsync());
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_file_at_the_pages_address_is_kept_for_good_and_elsewhere_asked_for_again()
    {
        await using var host = await StartAsync();
        var address = BundleAddress().Match(await host.Http.GetStringAsync("/webchat")).Value;

        using var kept = await host.Http.GetAsync(address);
        using var asked = await host.Http.GetAsync("/webchat/webchat.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/webchat/webchat.js");
        request.Headers.IfNoneMatch.Add(asked.Headers.ETag!);
        using var unchanged = await host.Http.SendAsync(request);

        Assert.Equal(TimeSpan.FromDays(365), kept.Headers.CacheControl?.MaxAge);
        Assert.True(asked.Headers.CacheControl?.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_changed_file_gets_a_new_address()
    {
        await using var host = await StartAsync();
        var before = await host.Http.GetStringAsync("/webchat");
        var script = Path.Combine(_folder, "page", "page.js");

        await File.WriteAllTextAsync(script, "changed");
        File.SetLastWriteTimeUtc(script, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var after = await host.Http.GetStringAsync("/webchat");

        Assert.NotEqual(PageScript().Match(before).Value, PageScript().Match(after).Value);
    }

    [Fact]
    public async Task Without_the_bundles_the_page_says_how_to_build_them()
    {
        File.Delete(Path.Combine(_folder, "dist", "webchat.js"));
        await using var host = await StartAsync();

        using var response = await host.Http.GetAsync("/webchat");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("npm", text, StringComparison.Ordinal);
        Assert.Contains("node build.mjs", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/webchat/index.html")]
    [InlineData("/webchat/webchat.js.br")]
    [InlineData("/webchat/NOTICES.txt")]
    [InlineData("/webchat/..%2Fpage%2Fpage.js")]
    [InlineData("/webchat/%2Fetc%2Fpasswd")]
    public async Task No_other_file_is_served(string address)
    {
        await using var host = await StartAsync();

        using var response = await host.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<TestHost> StartAsync() =>
        TestHost.StartAsync(webChat: options => (options.Folder, options.ShopName) = (_folder, "Bloem & Zn"));

    private static async Task<HttpResponseMessage> GetAsync(TestHost host, string address, string acceptEncoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        return await host.Http.SendAsync(request);
    }

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("/webchat/webchat\\.js\\?v=[0-9a-f]+")]
    private static partial Regex BundleAddress();

    [GeneratedRegex("/webchat/page\\.js\\?v=[0-9a-f]+")]
    private static partial Regex PageScript();
}
