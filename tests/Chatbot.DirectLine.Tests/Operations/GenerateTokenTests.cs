using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

public class GenerateTokenTests
{
    private const string Secret = "the shop's server knows this";

    [Fact]
    public async Task Anyone_on_an_allowed_page_gets_a_token_with_a_user_id()
    {
        await using var host = await TestHost.StartAsync();

        using var response = await PostTokenAsync(host, TestHost.ShopOrigin);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());

        var token = new JsonWebToken((string)answer["token"]!);
        Assert.Equal((string?)answer["conversationId"], token.GetClaim("conv").Value);
        Assert.StartsWith("dl_", token.GetClaim("user").Value, StringComparison.Ordinal);
        Assert.Equal(43_200, (int?)answer["expires_in"]);
        Assert.Null(answer["streamUrl"]);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(TestHost.ShopOrigin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task The_hosts_own_pages_may_ask()
    {
        await using var host = await TestHost.StartAsync();

        using var response = await PostTokenAsync(host, host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("http://shop.example")]
    [InlineData("null")]
    public async Task A_foreign_page_is_refused(string origin)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await PostTokenAsync(host, origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_preflight_of_an_allowed_page_names_what_clients_send()
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", TestHost.ShopOrigin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(TestHost.ShopOrigin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var allowed = string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")).ToLowerInvariant();
        Assert.Contains("authorization", allowed, StringComparison.Ordinal);
        Assert.Contains("x-ms-bot-agent", allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_tokens_than_allowed_in_a_minute_are_refused()
    {
        await using var host = await TestHost.StartAsync(configure: options => options.TokensPerMinute = 2);

        using var first = await PostTokenAsync(host, null);
        using var second = await PostTokenAsync(host, null);
        using var third = await PostTokenAsync(host, null);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_holder_of_the_secret_names_the_user()
    {
        await using var host = await TestHost.StartAsync(configure: options => options.Secret = Secret);

        using var response = await GenerateAsync(host, Secret, """{"user":{"id":"dl_42","name":"Sanne"}}""");
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        var client = new TestClient(host.Http, (string)answer["conversationId"]!, (string)answer["token"]!);
        var start = await client.StartAsync();
        await client.SayAsync("hoi");
        using var socket = await TestSocket.OpenAsync((string)start["streamUrl"]!);
        await socket.TextsAsync(3);

        var message = host.Received.Last();
        Assert.Equal(("dl_42", "Sanne", "user"), (message.From.Id, message.From.Name, message.From.Role));
    }

    [Theory]
    [InlineData("another secret, and wrong", "{}", HttpStatusCode.Forbidden)]
    [InlineData(Secret, """{"user":{"id":"42"}}""", HttpStatusCode.BadRequest)]
    [InlineData(Secret, "[", HttpStatusCode.BadRequest)]
    public async Task A_wrong_secret_or_user_is_refused(string secret, string body, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(configure: options => options.Secret = Secret);

        using var response = await GenerateAsync(host, secret, body);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_token_is_no_secret()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", "{}");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostTokenAsync(TestHost host, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/directline/token");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await host.Http.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> GenerateAsync(TestHost host, string secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Http.SendAsync(request);
    }
}
