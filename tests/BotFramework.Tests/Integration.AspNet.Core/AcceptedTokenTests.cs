using System.Net;
using System.Security.Claims;
using BotFramework.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

public sealed class AcceptedTokenTests : IAsyncLifetime
{
    private const string OwnTenant = "11111111-2222-3333-4444-555555555555";

    private SecuredBot _bot = null!;

    public async Task InitializeAsync() => _bot = await SecuredBot.StartAsync(
        new AuthenticationConfiguration
        {
            ValidTokenIssuers = [$"https://sts.windows.net/{OwnTenant}/", $"https://login.microsoftonline.com/{OwnTenant}/v2.0"],
            ClaimsValidator = new AllowedCallersClaimsValidator([SecuredBot.OtherAppId]),
        },
        settings: [("CallerId", CallerIdConstants.PublicAzureChannel)]);

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    public static TheoryData<string> Names => [.. Tokens.Keys];

    private static Dictionary<string, Func<SecuredBot, TokenDraft>> Tokens { get; } = new()
    {
        ["channel"] = bot => bot.ChannelToken(),
        ["channel, RS384"] = bot => bot.ChannelToken() with { Algorithm = "RS384" },
        ["channel, RS512"] = bot => bot.ChannelToken() with { Algorithm = "RS512" },
        ["channel, expired within the skew"] = bot => bot.ChannelToken() with { NotBefore = bot.Time.GetUtcNow().AddHours(-1), Expires = bot.Time.GetUtcNow().AddMinutes(-4) },
        ["channel, early within the skew"] = bot => bot.ChannelToken() with { NotBefore = bot.Time.GetUtcNow().AddMinutes(4) },
        ["channel, audience in a list"] = bot => bot.ChannelToken() with { Audience = new JArray(SecuredBot.AppId) },
        ["channel, audience in capitals"] = bot => bot.ChannelToken() with { Audience = SecuredBot.AppId.ToUpperInvariant() },
        ["channel, serviceUrl in capitals"] = bot => bot.ChannelToken().WithClaim("serviceurl", bot.Channel.ServiceUrl.ToUpperInvariant()),
        ["emulator, version 1"] = bot => bot.EmulatorToken("1.0"),
        ["emulator, version 2"] = bot => bot.EmulatorToken(),
        ["emulator, own tenant"] = bot => bot.Issuer.EntraToken(SecuredBot.AppId, SecuredBot.AppId, "1.0", OwnTenant),
        ["caller, version 1"] = bot => bot.CallerToken("1.0"),
        ["caller, version 2"] = bot => bot.CallerToken(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_that_is_right_is_accepted(string name)
    {
        using var response = await _bot.PostAsync(Tokens[name](_bot));

        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, _bot.Turns.Count));
        Assert.Equal("Ja", (await _bot.Channel.NextActivityAsync()).Text);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_small_letters()
    {
        using var response = await _bot.PostAsync($"bearer {_bot.ChannelToken().Sign()}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_channel_gets_replies_with_a_token_for_channels()
    {
        using var response = await _bot.PostAsync(_bot.ChannelToken());

        var reply = await _bot.Channel.NextCallAsync();
        Assert.Equal(("/v3/conversations/c1/activities/a1", 200), (reply.Path, reply.Status));
        Assert.StartsWith("Bearer ", reply.Authorization, StringComparison.Ordinal);
        var asked = Assert.Single(_bot.Issuer.TokenRequests);
        Assert.Equal((SecuredBot.AppId, "https://api.botframework.com/.default", 200), (asked.ClientId, asked.Scope, asked.Status));
        Assert.Equal(CallerIdConstants.PublicAzureChannel, _bot.Turns.Last!.Activity.CallerId);
        var identity = _bot.Turns.Last.TurnState.Get<System.Security.Principal.IIdentity>(BotAdapter.BotIdentityKey);
        Assert.True(identity.IsAuthenticated);
        Assert.Equal(SecuredBot.AppId, Assert.IsAssignableFrom<ClaimsIdentity>(identity).FindFirst("aud")!.Value);
    }

    [Fact]
    public async Task A_calling_bot_gets_replies_with_a_token_for_itself()
    {
        using var response = await _bot.PostAsync(_bot.CallerToken());

        await _bot.Channel.NextActivityAsync();
        Assert.Equal($"{SecuredBot.OtherAppId}/.default", Assert.Single(_bot.Issuer.TokenRequests).Scope);
        Assert.Equal($"urn:botframework:aadappid:{SecuredBot.OtherAppId}", _bot.Turns.Last!.Activity.CallerId);
    }

    [Fact]
    public async Task A_turn_finds_what_it_can_send_with()
    {
        using var response = await _bot.PostAsync(_bot.ChannelToken());

        var state = _bot.Turns.Last!.TurnState;
        Assert.NotNull(state.Get<IConnectorClient>());
        Assert.NotNull(state.Get<UserTokenClient>());
        Assert.NotNull(state.Get<ConnectorFactory>());
        Assert.NotNull(state.Get<BotCallbackHandler>());
        Assert.Equal("https://api.botframework.com", state.Get<string>(BotAdapter.OAuthScopeKey));
    }

    [Fact]
    public async Task The_governments_cloud_has_an_issuer_of_its_own()
    {
        await using var bot = await SecuredBot.StartAsync(settings:
        [
            ("ChannelService", GovernmentAuthenticationConstants.ChannelService),
            ("ToBotFromChannelTokenIssuer", null),
            ("ToChannelFromBotOAuthScope", null),
        ]);

        using var refused = await bot.PostAsync(bot.ChannelToken());
        using var accepted = await bot.PostAsync(bot.ChannelToken() with { Issuer = "https://api.botframework.us" });

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, accepted.StatusCode));
        await bot.Channel.NextActivityAsync();
        Assert.Equal("https://api.botframework.us/.default", Assert.Single(bot.Issuer.TokenRequests).Scope);
        Assert.Null(bot.Turns.Last!.Activity.CallerId);
    }

    [Fact]
    public async Task A_request_without_an_activity_is_one_of_a_bot()
    {
        var identity = await _bot.Cloud.Authentication.AuthenticateChannelRequestAsync(_bot.CallerToken().SignAsHeader(), default);

        Assert.Equal(SecuredBot.OtherAppId, identity.FindFirst("azp")!.Value);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            _bot.Cloud.Authentication.AuthenticateChannelRequestAsync(_bot.ChannelToken().SignAsHeader(), default));
    }

    [Fact]
    public async Task A_connection_is_accepted_for_the_channel_that_the_key_may_sign_for()
    {
        var header = _bot.ChannelToken().SignAsHeader();

        var result = await _bot.Cloud.Authentication.AuthenticateStreamingRequestAsync(header, "msteams", default);

        Assert.Equal(("https://api.botframework.com", CallerIdConstants.PublicAzureChannel), (result.Audience, result.CallerId));
        foreach (var channel in new[] { null, "", "slack" })
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _bot.Cloud.Authentication.AuthenticateStreamingRequestAsync(header, channel, default));
        }
    }

    [Fact]
    public async Task The_bot_speaks_up_in_a_known_conversation_with_its_own_token()
    {
        await _bot.Cloud.ContinueConversationAsync(
            SecuredBot.AppId,
            _bot.AnActivity().GetConversationReference(),
            (turn, token) => turn.SendActivityAsync("Nog vragen?", cancellationToken: token),
            default);

        var call = await _bot.Channel.NextCallAsync();
        Assert.Equal("Nog vragen?", call.Activity!.Text);
        Assert.StartsWith("Bearer ", call.Authorization, StringComparison.Ordinal);
        Assert.Equal("https://api.botframework.com/.default", Assert.Single(_bot.Issuer.TokenRequests).Scope);
    }
}
