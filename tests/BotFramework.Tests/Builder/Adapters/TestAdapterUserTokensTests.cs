using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder.Adapters;

public class TestAdapterUserTokensTests : IDisposable
{
    private const string Connection = "klarna";
    private const string Customer = "customer";

    private readonly TestAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TestAdapterUserTokensTests()
    {
        _turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
    }

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task A_token_is_found_for_its_customer_channel_and_connection()
    {
        _adapter.AddUserToken(Connection, "test", Customer, "token");
        _adapter.AddUserToken("other", "test", "someone-else", "other");

        var token = await _adapter.GetUserTokenAsync(_turn, Connection, null, default);

        Assert.Equal((Connection, "token"), (token.ConnectionName, token.Token));
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "other", null, default));
    }

    [Fact]
    public async Task A_token_with_a_code_waits_for_it()
    {
        _adapter.AddUserToken(Connection, "test", Customer, "token", "888999");

        Assert.Null(await _adapter.GetUserTokenAsync(_turn, Connection, null, default));
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, Connection, "111222", default));
        Assert.Equal("token", (await _adapter.GetUserTokenAsync(_turn, Connection, "888999", default)).Token);
        Assert.Equal("token", (await _adapter.GetUserTokenAsync(_turn, Connection, null, default)).Token);
    }

    [Theory]
    [InlineData(Connection, 1)]
    [InlineData(null, 0)]
    public async Task Signing_out_takes_the_tokens_of_one_connection_or_all(string? connection, int left)
    {
        _adapter.AddUserToken(Connection, "test", Customer, "token");
        _adapter.AddUserToken("shop", "test", Customer, "token");

        await _adapter.SignOutUserAsync(_turn, connection);

        Assert.Equal(left, (await _adapter.GetTokenStatusAsync(_turn, Customer))?.Length ?? 0);
    }

    [Fact]
    public async Task The_connections_with_a_token_are_listed()
    {
        _adapter.AddUserToken(Connection, "test", Customer, "token");
        _adapter.AddUserToken("shop", "test", Customer, "token");

        var status = Assert.Single(await _adapter.GetTokenStatusAsync(_turn, Customer, "shop,bank"));

        Assert.Equal(("shop", true), (status.ConnectionName, status.HasToken));
        Assert.Null(await _adapter.GetTokenStatusAsync(_turn, Customer, "bank"));
        Assert.Empty(await _adapter.GetAadTokensAsync(_turn, Connection, ["https://graph.example"]));
    }

    [Fact]
    public async Task A_token_or_a_resource_is_exchanged_and_can_be_made_to_fail()
    {
        _adapter.AddExchangeableToken(Connection, "test", Customer, "given", "token");
        _adapter.AddExchangeableToken(Connection, "test", Customer, "api://resource", "token-of-resource");
        _adapter.ThrowOnExchangeRequest(Connection, "test", Customer, "bad");

        Assert.Equal("token", (await ExchangeAsync(new TokenExchangeRequest { Token = "given", Uri = "ignored" })).Token);
        Assert.Equal("token-of-resource", (await ExchangeAsync(new TokenExchangeRequest { Uri = "api://resource" })).Token);
        Assert.Null(await ExchangeAsync(new TokenExchangeRequest { Token = "unknown" }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ExchangeAsync(new TokenExchangeRequest { Token = "bad" }));

        Task<TokenResponse> ExchangeAsync(TokenExchangeRequest request) => _adapter.ExchangeTokenAsync(_turn, Connection, Customer, request);
    }

    [Fact]
    public async Task Links_to_sign_in_name_connection_channel_and_customer()
    {
        var resource = await _adapter.GetSignInResourceAsync(_turn, Connection, Customer);

        Assert.Equal("https://fake.com/oauthsignin/klarna/test/customer", resource.SignInLink);
        Assert.Equal("api://klarna/resource", resource.TokenExchangeResource.Uri);
        Assert.Equal("https://fake.com/oauthsignin/klarna/test", await _adapter.GetOauthSignInLinkAsync(_turn, Connection, default));
        Assert.Equal(resource.SignInLink, await _adapter.GetOauthSignInLinkAsync(_turn, Connection, Customer));
    }
}
