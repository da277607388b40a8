using System.Net;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

public class RefreshTokenTests
{
    [Fact]
    public async Task A_refreshed_token_outlives_the_first()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();
        var first = client.Token;

        host.Clock.Advance(TimeSpan.FromHours(11));
        using var refreshed = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        client.Token = (string)JObject.Parse(await refreshed.Content.ReadAsStringAsync())["token"]!;
        host.Clock.Advance(TimeSpan.FromHours(2));
        await client.SayAsync("still here");

        client.Token = first;
        using var stale = await client.PostAsync(TestClient.Message("too late"));
        Assert.Equal(HttpStatusCode.Forbidden, stale.StatusCode);
        Assert.Equal("TokenExpired", await CodeAsync(stale));
    }

    [Fact]
    public async Task A_token_lasts_until_its_end_and_no_longer()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        host.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        using var before = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await client.SendAsync(HttpMethod.Post, "tokens/refresh");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("TokenExpired", await CodeAsync(after));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZSI6ImNvbnZlcnNhdGlvbiJ9.")]
    public async Task What_is_no_token_of_this_host_is_refused(string token)
    {
        await using var host = await TestHost.StartAsync();
        var client = new TestClient(host.Http, "x", token);

        using var response = await client.SendAsync(HttpMethod.Post, "tokens/refresh");

        Assert.Equal(token.Length == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        await using var other = await TestHost.StartAsync(configure: options => options.SigningKey = "quite another key, of more than 32 letters");
        await using var host = await TestHost.StartAsync();
        var stranger = await TestClient.CreateAsync(other);

        using var response = await new TestClient(host.Http, stranger.ConversationId, stranger.Token).SendAsync(HttpMethod.Post, "tokens/refresh");

        Assert.Equal("BadToken", await CodeAsync(response));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (string?)JObject.Parse(await response.Content.ReadAsStringAsync())["error"]!["code"];
}
