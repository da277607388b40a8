using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Connector.Authentication;

public class PasswordServiceClientCredentialFactoryTests
{
    private const string Scope = AuthenticationConstants.ToChannelFromBotOAuthScope;

    [Theory]
    [InlineData("", AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, "https://login.microsoftonline.com/botframework.com", true)]
    [InlineData("contoso", AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, "https://login.microsoftonline.com/contoso", true)]
    [InlineData("contoso", AuthenticationConstants.ToChannelFromBotLoginUrl, "https://login.microsoftonline.com/contoso", true)]
    [InlineData("", GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", true)]
    [InlineData("contoso", GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate, "https://login.microsoftonline.us/contoso", true)]
    [InlineData("contoso", "https://login.example/bots", "https://login.example/bots", false)]
    [InlineData("contoso", "https://login.example/{0}", "https://login.example/contoso", false)]
    public async Task Tokens_come_from_the_tenant_of_the_bot(string tenantId, string loginEndpoint, string expected, bool isMicrosofts)
    {
        var factory = new PasswordServiceClientCredentialFactory("bot", "geheim", tenantId, null, null);

        var credentials = Assert.IsAssignableFrom<MicrosoftAppCredentials>(await factory.CreateCredentialsAsync("bot", Scope, loginEndpoint, isMicrosofts, default));

        Assert.Equal(("bot", "geheim", Scope), (credentials.MicrosoftAppId, credentials.MicrosoftAppPassword, credentials.OAuthScope));
        Assert.Equal((expected, isMicrosofts), (credentials.OAuthEndpoint, credentials.ValidateAuthority));
    }

    [Fact]
    public async Task Turns_share_credentials_and_with_them_the_token()
    {
        var factory = new PasswordServiceClientCredentialFactory("bot", "geheim", null, null, null);

        var channel = await CreateAsync(factory, Scope);
        var skill = await CreateAsync(factory, "skill");

        Assert.Same(channel, await CreateAsync(factory, Scope));
        Assert.NotSame(channel, skill);
        factory.Password = "nieuw";
        Assert.Equal("nieuw", (await CreateAsync(factory, Scope)).MicrosoftAppPassword);
    }

    [Fact]
    public async Task Credentials_of_another_bot_are_not_to_be_had()
    {
        var factory = new PasswordServiceClientCredentialFactory("bot", "geheim", null, null, null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", Scope, AuthenticationConstants.ToChannelFromBotLoginUrl, true, default));
        Assert.False(await factory.IsValidAppIdAsync("other", default));
        Assert.True(await factory.IsValidAppIdAsync("BOT", default));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
    }

    [Fact]
    public async Task Without_a_bot_there_is_nothing_to_authenticate_with()
    {
        var factory = new PasswordServiceClientCredentialFactory();

        Assert.True(await factory.IsAuthenticationDisabledAsync(default));
        Assert.Same(MicrosoftAppCredentials.Empty, await factory.CreateCredentialsAsync("any", Scope, AuthenticationConstants.ToChannelFromBotLoginUrl, true, default));
    }

    private static async Task<MicrosoftAppCredentials> CreateAsync(PasswordServiceClientCredentialFactory factory, string scope) =>
        (MicrosoftAppCredentials)await factory.CreateCredentialsAsync("bot", scope, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, true, default);
}
