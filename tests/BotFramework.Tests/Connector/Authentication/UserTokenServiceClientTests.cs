using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Connector.Authentication;

public class UserTokenServiceClientTests
{
    [Fact]
    public async Task A_token_is_fetched()
    {
        await using var service = await ScriptedService.StartAsync(200, """{"connectionName":"graph","token":"t"}""");
        using var client = ClientOf(service);

        var token = await client.GetUserTokenAsync("29:a b", "graph", "msteams", "123456", default);

        Assert.Equal(("graph", "t"), (token.ConnectionName, token.Token));
        Assert.Equal(("GET", "/api/usertoken/GetToken?userId=29%3Aa%20b&connectionName=graph&channelId=msteams&code=123456"), Asked(service));
    }

    [Fact]
    public async Task Who_has_not_signed_in_has_no_token()
    {
        await using var service = await ScriptedService.StartAsync(404, string.Empty);
        using var client = ClientOf(service);

        Assert.Null(await client.GetUserTokenAsync("u", "graph", null, null, default));
        Assert.Equal(("GET", "/api/usertoken/GetToken?userId=u&connectionName=graph"), Asked(service));
    }

    [Fact]
    public async Task A_sign_in_leads_back_to_the_conversation()
    {
        await using var service = await ScriptedService.StartAsync(200, """{"signInLink":"https://login.example/1","tokenExchangeResource":{"id":"x"}}""");
        using var client = ClientOf(service);
        var activity = new Activity(ActivityTypes.Message) { ChannelId = "msteams", Conversation = new ConversationAccount(id: "c") };

        var resource = await client.GetSignInResourceAsync("graph", activity, "https://shop.example/klaar", default);

        Assert.Equal(("https://login.example/1", "x"), (resource.SignInLink, resource.TokenExchangeResource.Id));
        var (method, path) = Asked(service);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(path[path.IndexOf('?', StringComparison.Ordinal)..]);
        var state = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(query["state"]!)));
        Assert.Equal(("GET", "https://shop.example/klaar"), (method, query["finalRedirect"].ToString()));
        Assert.StartsWith("/api/botsignin/GetSignInResource?", path, StringComparison.Ordinal);
        Assert.Equal(("graph", "bot", "c"), ((string?)state["connectionName"], (string?)state["msAppId"], (string?)state.SelectToken("conversation.conversation.id")));
    }

    [Fact]
    public async Task Signing_out_deletes_the_token()
    {
        await using var service = await ScriptedService.StartAsync(204, string.Empty);
        using var client = ClientOf(service);

        await client.SignOutUserAsync("u", "graph", "msteams", default);

        Assert.Equal(("DELETE", "/api/usertoken/SignOut?userId=u&connectionName=graph&channelId=msteams"), Asked(service));
    }

    [Fact]
    public async Task The_connections_of_a_customer_are_listed()
    {
        await using var service = await ScriptedService.StartAsync(200, """[{"connectionName":"graph","hasToken":true}]""");
        using var client = ClientOf(service);

        var status = Assert.Single(await client.GetTokenStatusAsync("u", "msteams", "graph", default));

        Assert.Equal(("graph", true), (status.ConnectionName, status.HasToken!.Value));
        Assert.Equal(("GET", "/api/usertoken/GetTokenStatus?userId=u&channelId=msteams&include=graph"), Asked(service));
    }

    [Fact]
    public async Task Tokens_for_resources_are_fetched_by_their_addresses()
    {
        await using var service = await ScriptedService.StartAsync(200, """{"https://graph.example":{"token":"t"}}""");
        using var client = ClientOf(service);

        var tokens = await client.GetAadTokensAsync("u", "graph", ["https://graph.example"], "msteams", default);

        Assert.Equal("t", tokens["https://graph.example"].Token);
        Assert.Equal(("POST", "/api/usertoken/GetAadTokens?userId=u&connectionName=graph&channelId=msteams"), Asked(service));
        Assert.Equal("""{"resourceUrls":["https://graph.example"]}""", service.Calls.Single().Body!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task A_token_is_exchanged()
    {
        await using var service = await ScriptedService.StartAsync(200, """{"token":"t"}""");
        using var client = ClientOf(service);

        var token = await client.ExchangeTokenAsync("u", "graph", "msteams", new TokenExchangeRequest(token: "sso"), default);

        Assert.Equal("t", token.Token);
        Assert.Equal(("POST", "/api/usertoken/exchange?userId=u&connectionName=graph&channelId=msteams"), Asked(service));
        Assert.Equal("sso", (string?)service.Calls.Single().Body!["token"]);
    }

    [Fact]
    public async Task A_token_that_cannot_be_exchanged_is_told()
    {
        await using var service = await ScriptedService.StartAsync(400, """{"error":{"code":"ConsentRequired"}}""");
        using var client = ClientOf(service);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ExchangeTokenAsync("u", "graph", "msteams", new TokenExchangeRequest(token: "sso"), default));

        Assert.Contains("ConsentRequired", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_customer()
    {
        await using var service = await ScriptedService.StartAsync(200, "{}");
        using var client = ClientOf(service);

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetUserTokenAsync(null, "graph", "msteams", null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.SignOutUserAsync("u", null, "msteams", default));
        Assert.Empty(service.Calls);
    }

    private static UserTokenServiceClient ClientOf(ScriptedService service) => new("bot", MicrosoftAppCredentials.Empty, service.Address, () => new HttpClient());

    private static (string Method, string Path) Asked(ScriptedService service) => (service.Calls.Single().Method, service.Calls.Single().Path);
}
