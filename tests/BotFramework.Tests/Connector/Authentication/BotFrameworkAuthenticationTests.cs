using System.Security.Claims;
using BotFramework.Testing;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;

namespace BotFramework.Tests.Connector.Authentication;

public class BotFrameworkAuthenticationTests
{
    private static readonly PasswordServiceClientCredentialFactory Bot = new() { AppId = "bot", Password = "secret" };

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData("", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public void A_known_cloud_brings_its_addresses(string? channelService, string audience) =>
        Assert.Equal(audience, Create(channelService).GetOriginatingAudience());

    [Fact]
    public void An_address_that_is_given_replaces_the_clouds() =>
        Assert.Equal("https://scope.example", Create(null, scope: "https://scope.example").GetOriginatingAudience());

    [Theory]
    [InlineData("https://botframework.azure.cn", null)]
    [InlineData("https://botframework.azure.cn", "https://scope.example")]
    public void Another_cloud_needs_every_address(string channelService, string? scope) =>
        Assert.Throws<ArgumentException>(() => Create(channelService, scope));

    [Fact]
    public void Another_cloud_is_what_its_addresses_make_it()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            "https://botframework.azure.cn", true, "https://login.example", "https://scope.example", "https://issuer.example", "https://oauth.example", "https://metadata.example", "https://metadata.example", null, Bot, null, null, null);

        Assert.Equal("https://scope.example", authentication.GetOriginatingAudience());
    }

    [Fact]
    public async Task Without_a_bot_everyone_is_anonymous()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create();

        var result = await authentication.AuthenticateRequestAsync(new Activity { ChannelId = "emulator" }, "", default);

        Assert.Equal((AuthenticationConstants.AnonymousAuthType, 0), (result.ClaimsIdentity.AuthenticationType, result.ClaimsIdentity.Claims.Count()));
        Assert.Null(result.CallerId);
        var toSkill = await authentication.AuthenticateRequestAsync(new Activity { ChannelId = "emulator", Recipient = new ChannelAccount(role: RoleTypes.Skill) }, null, default);
        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, toSkill.ClaimsIdentity.FindFirst("appid")!.Value);
        var fromSkill = await authentication.AuthenticateChannelRequestAsync(null, default);
        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, fromSkill.FindFirst("appid")!.Value);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => toSkill.ConnectorFactory.CreateAsync("https://attacker.example", "audience", default));
    }

    [Fact]
    public async Task With_a_bot_nobody_is_anonymous()
    {
        var authentication = Create(null);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(new Activity(), null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync("", default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(" ", "msteams", default));
    }

    [Theory]
    [InlineData("https://smba.example/emea/", true)]
    [InlineData("http://smba.example/emea/", false)]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("ftp://smba.example/", false)]
    [InlineData("urn:botframework:websocket", false)]
    [InlineData("", false)]
    public async Task A_token_goes_over_HTTPS_or_stays_on_this_machine(string serviceUrl, bool isAllowed)
    {
        var factory = Create(null).CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", "bot")]));

        if (isAllowed)
        {
            using var client = await factory.CreateAsync(serviceUrl, null, default);
            Assert.Equal(serviceUrl, client.BaseUri.AbsoluteUri);
        }
        else
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => factory.CreateAsync(serviceUrl, null, default));
        }
    }

    [Fact]
    public async Task Another_bot_is_fetched_no_token()
    {
        var factory = Create(null).CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", "another")]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateAsync("https://smba.example/", null, default));
    }

    [Fact]
    public async Task The_caller_is_the_cloud_or_another_bot()
    {
        var custom = new CustomAuthentication();
        var channel = new ClaimsIdentity([new Claim("aud", "bot")]);
        var caller = new ClaimsIdentity([new Claim("aud", "bot"), new Claim("ver", "2.0"), new Claim("azp", "caller")]);

        Assert.Equal("urn:cloud", await custom.CallerIdAsync(Bot, channel, "urn:cloud"));
        Assert.Equal("urn:botframework:aadappid:caller", await custom.CallerIdAsync(Bot, caller, "urn:cloud"));
        Assert.Null(await custom.CallerIdAsync(new PasswordServiceClientCredentialFactory(), caller, "urn:cloud"));
    }

    [Fact]
    public async Task An_authentication_need_not_know_more_than_activities()
    {
        var custom = new CustomAuthentication();

        Assert.Throws<NotImplementedException>(custom.CreateBotFrameworkClient);
        Assert.Throws<NotImplementedException>(custom.GetOriginatingAudience);
        await Assert.ThrowsAsync<NotImplementedException>(async () => await custom.AuthenticateChannelRequestAsync("", default));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("false", true)]
    [InlineData("no", false)]
    public void The_setting_ValidateAuthority_is_a_truth_value(string? value, bool isOne)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ValidateAuthority", value)]).Build();

        Assert.Equal(isOne, Record.Exception(() => new ConfigurationBotFrameworkAuthentication(configuration)) is null);
    }

    [Fact]
    public async Task The_clients_for_other_bots_and_for_customers_tokens_are_made()
    {
        var authentication = Create(null);
        using var users = await authentication.CreateUserTokenClientAsync(new ClaimsIdentity([new Claim("aud", "bot")]), default);
        using var bots = authentication.CreateBotFrameworkClient();

        Assert.NotNull(users);
        Assert.NotNull(bots);
    }

    [Theory]
    [InlineData(null, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate)]
    [InlineData("https://botframework.azure.us", GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl)]
    public async Task Ones_own_credentials_are_asked_for_with_the_clouds_login_address(string? channelService, string expected)
    {
        var credentials = new RecordingCredentialsFactory();
        var authentication = BotFrameworkAuthenticationFactory.Create(channelService, true, null, null, null, null, null, null, null, credentials, null, null, null);

        using var connector = await authentication.CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", "bot")])).CreateAsync("https://smba.example/", "skill", default);
        using var users = await authentication.CreateUserTokenClientAsync(new ClaimsIdentity([new Claim("aud", "bot")]), default);

        Assert.Equal([("bot", "skill", expected, true), ("bot", authentication.GetOriginatingAudience(), expected, true)], credentials.Asked);
    }

    [Fact]
    public async Task The_address_of_customers_tokens_is_not_looked_at_before_it_is_needed()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(null, true, null, null, null, "no address", null, null, null, Bot, null, null, null);

        using var bots = authentication.CreateBotFrameworkClient();

        Assert.NotNull(bots);
        await Assert.ThrowsAsync<UriFormatException>(() => authentication.CreateUserTokenClientAsync(new ClaimsIdentity([new Claim("aud", "bot")]), default));
    }

    [Theory]
    [InlineData("Emulator", true)]
    [InlineData("Government", true)]
    [InlineData("Channel", false)]
    [InlineData("Another tenant", true)]
    [InlineData("Another tenant's name", false)]
    [InlineData("No token", false)]
    public async Task The_Emulators_tokens_are_known_by_their_issuer(string name, bool expected)
    {
        await using var service = await FakeTokenService.StartAsync();
        var header = name switch
        {
            "Emulator" => service.EntraToken("bot", "bot", "1.0").SignAsHeader(),
            "Government" => service.EntraToken("bot", "bot", "1.0", "cab8a31a-1906-4287-a0d8-4eef66b95f6e").SignAsHeader(),
            "Another tenant" => service.EntraToken("bot", "bot", "1.0", "99999999-1906-4287-a0d8-4eef66b95f6e").SignAsHeader(),
            "Another tenant's name" => (service.EntraToken("bot", "bot", "1.0", "99999999-1906-4287-a0d8-4eef66b95f6e").WithClaim("tid", "88888888-1906-4287-a0d8-4eef66b95f6e")).SignAsHeader(),
            "Channel" => service.ChannelToken("bot", null).SignAsHeader(),
            _ => "Bearer garbage",
        };

#pragma warning disable CS0618 // Obsolete, but there for those who have not moved on.
        Assert.Equal(expected, EmulatorValidation.IsTokenFromEmulator(header));
        Assert.False(EmulatorValidation.IsTokenFromEmulator(header.Split(' ')[^1]));
        Assert.False(EmulatorValidation.IsTokenFromEmulator(null));
#pragma warning restore CS0618
    }

    private static BotFrameworkAuthentication Create(string? channelService, string? scope = null) =>
        BotFrameworkAuthenticationFactory.Create(channelService, true, null, scope, null, null, null, null, null, Bot, null, null, null);

    private sealed class RecordingCredentialsFactory : ServiceClientCredentialsFactory
    {
        public List<(string AppId, string Audience, string LoginEndpoint, bool ValidateAuthority)> Asked { get; } = [];

        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        {
            Asked.Add((appId, audience, loginEndpoint, validateAuthority));
            return Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
        }
    }

    private sealed class CustomAuthentication : BotFrameworkAuthentication
    {
        public Task<string> CallerIdAsync(ServiceClientCredentialsFactory credentials, ClaimsIdentity identity, string callerId) =>
            GenerateCallerIdAsync(credentials, identity, callerId, default);

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw new NotSupportedException();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
