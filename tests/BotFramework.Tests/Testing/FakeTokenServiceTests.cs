using System.Net;
using BotFramework.Testing;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Testing;

public class FakeTokenServiceTests
{
    [Fact]
    public async Task Metadata_leads_to_the_keys()
    {
        await using var service = await FakeTokenService.StartAsync();
        using var client = service.CreateClient();

        var metadata = JObject.Parse(await client.GetStringAsync(service.ChannelMetadataUrl));
        var keys = JObject.Parse(await client.GetStringAsync(metadata.Value<string>("jwks_uri")))["keys"]!;

        Assert.Equal(service.ChannelKey.Id, Assert.Single(keys).Value<string>("kid"));
        Assert.Equal(["msteams", "webchat", "directline"], keys[0]!["endorsements"]!.Values<string>());
        Assert.Equal(1, service.MetadataRequests);
    }

    [Theory]
    [InlineData("secret", HttpStatusCode.OK)]
    [InlineData("guess", HttpStatusCode.Unauthorized)]
    public async Task A_token_is_given_for_the_right_secret(string secret, HttpStatusCode expected)
    {
        await using var service = await FakeTokenService.StartAsync();
        service.AddClient("app", "secret");
        using var client = service.CreateClient();

        using var response = await client.PostAsync($"{service.LoginUrl()}/oauth2/v2.0/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "app",
            ["client_secret"] = secret,
            ["scope"] = "https://api.botframework.com/.default",
        }));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(new TokenRequest("botframework.com", "client_credentials", "app", "https://api.botframework.com/.default", (int)expected), Assert.Single(service.TokenRequests));
        Assert.Equal(expected == HttpStatusCode.OK, JObject.Parse(await response.Content.ReadAsStringAsync()).ContainsKey("access_token"));
    }

    [Fact]
    public async Task Nobody_else_trusts_its_certificate()
    {
        await using var service = await FakeTokenService.StartAsync();
        using var client = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(service.ChannelMetadataUrl));
    }
}
