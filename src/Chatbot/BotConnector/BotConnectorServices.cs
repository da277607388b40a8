using Chatbot.Dialogs.BotConnector;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Chatbot.BotConnector;

internal static class BotConnectorServices
{
    /// <summary>
    /// Adds what <see cref="MessagesEndpoint"/> needs. Who may send is in Microsoft's own settings (<c>MicrosoftAppType</c>,
    /// <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>) and in <c>AllowedCallers</c>, the app ids of the bots
    /// that may use this one as a skill; nobody by default.
    /// </summary>
    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotConnectorOptions>().Bind(configuration.GetSection(BotConnectorOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        // A service URL is checked before it is called; a redirect would lead past the check.
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton(AuthenticationOf(configuration));
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            configuration,
            authConfiguration: provider.GetRequiredService<AuthenticationConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<ChannelReplyMiddleware>();
        services.AddSingleton<AnswerOnceMiddleware>();
        services.AddSingleton<RunningTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<RunningTurns>());
        services.AddSingleton<ChatbotAdapter>();
        return services;
    }

    private static AuthenticationConfiguration AuthenticationOf(IConfiguration configuration)
    {
        var tenant = configuration["MicrosoftAppTenantId"];
        return new AuthenticationConfiguration
        {
            ClaimsValidator = new AllowedCallersClaimsValidator(configuration.GetSection("AllowedCallers").Get<string[]>() ?? []),
            // Callers in the shop's own tenant have tokens of that tenant.
            ValidTokenIssuers = string.IsNullOrWhiteSpace(tenant)
                ? []
                :
                [
                    string.Format(null, AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant),
                    string.Format(null, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant),
                ],
        };
    }
}
