using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Integration.AspNet.Core;

public class ConfigurationServiceClientCredentialFactoryTests
{
    private const string Scope = AuthenticationConstants.ToChannelFromBotOAuthScope;

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("MultiTenant", "", "")]
    public async Task Without_an_app_id_there_is_no_bot(string? type, string? appId, string? password)
    {
        var factory = Of(type, appId, password, null);

        Assert.True(await factory.IsAuthenticationDisabledAsync(default));
        Assert.Same(MicrosoftAppCredentials.Empty, await CreateAsync(factory));
    }

    [Theory]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com")]
    [InlineData("multitenant", "https://login.microsoftonline.com/botframework.com")]
    [InlineData("Onbekend", "https://login.microsoftonline.com/botframework.com")]
    [InlineData("SINGLEtenant", "https://login.microsoftonline.com/contoso")]
    public async Task The_type_says_where_tokens_come_from(string? type, string expected)
    {
        var factory = Of(type, "bot", "geheim", "contoso");

        var credentials = (AppCredentials)await CreateAsync(factory);

        Assert.Equal((expected, "bot", Scope), (credentials.OAuthEndpoint, credentials.MicrosoftAppId, credentials.OAuthScope));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
        Assert.True(await factory.IsValidAppIdAsync("bot", default));
        Assert.False(await factory.IsValidAppIdAsync("other", default));
    }

    [Theory]
    [InlineData("UserAssignedMSI")]
    [InlineData("userassignedmsi")]
    public async Task A_bot_in_Azure_has_no_secret(string type)
    {
        var factory = Of(type, "bot", null, "contoso");

        Assert.IsType<ManagedIdentityAppCredentials>(await CreateAsync(factory));
    }

    [Theory]
    [InlineData("SingleTenant", null, "geheim", "contoso", "MicrosoftAppId")]
    [InlineData("SingleTenant", "bot", " ", "contoso", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "bot", "geheim", null, "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "", null, "contoso", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", "bot", null, "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "bot", "geheim", "contoso", "MicrosoftAppPassword")]
    public void A_setting_that_is_missing_or_too_much_is_named(string type, string? appId, string? password, string? tenantId, string setting)
    {
        var refused = Assert.Throws<ArgumentException>(() => Of(type, appId, password, tenantId));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    private static ConfigurationServiceClientCredentialFactory Of(string? type, string? appId, string? password, string? tenantId) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = appId,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenantId,
        })
        .Build());

    private static async Task<object> CreateAsync(ConfigurationServiceClientCredentialFactory factory) =>
        await factory.CreateCredentialsAsync("bot", Scope, AuthenticationConstants.ToChannelFromBotLoginUrl, true, default);
}
