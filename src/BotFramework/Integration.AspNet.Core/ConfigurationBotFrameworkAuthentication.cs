using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration asks for it.</summary>
/// <remarks>
/// Without <c>MicrosoftAppId</c> there is no authentication: a request without an Authorization header is accepted as anonymous, and replies go to
/// this machine only. Whoever hosts the bot must let such requests in from this machine only. With an app id a request needs a token of a channel, of
/// the bot's own Emulator, or of another bot that the <see cref="ClaimsValidator"/> lets in.
/// </remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _cloud;

    /// <param name="configuration">
    /// <c>ChannelService</c> names the cloud, the public one by default. <c>ToChannelFromBotLoginUrl</c>, <c>ToChannelFromBotOAuthScope</c>,
    /// <c>ToBotFromChannelTokenIssuer</c>, <c>OAuthUrl</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>, <c>ToBotFromEmulatorOpenIdMetadataUrl</c> and
    /// <c>CallerId</c> replace what that cloud has; <c>ValidateAuthority</c> is true by default.
    /// </param>
    /// <param name="credentialsFactory">The bots that this process is; the one of the configuration by default.</param>
    /// <param name="authConfiguration">What tokens have to satisfy besides.</param>
    /// <param name="httpClientFactory">Makes the clients for keys and for channels; they should follow no redirect.</param>
    /// <param name="logger">Gets the reason of a refusal, never a token.</param>
    /// <exception cref="ArgumentException">The cloud is unknown and one of its addresses is missing.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, TimeProvider.System, logger)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        TimeProvider timeProvider,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var addresses = new CloudAddresses
        {
            LoginUrl = configuration["ToChannelFromBotLoginUrl"],
            OAuthScope = configuration["ToChannelFromBotOAuthScope"],
            OAuthUrl = configuration["OAuthUrl"],
            ChannelIssuer = configuration["ToBotFromChannelTokenIssuer"],
            ChannelMetadataUrl = configuration["ToBotFromChannelOpenIdMetadataUrl"],
            EmulatorMetadataUrl = configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            CallerId = configuration["CallerId"],
        };
        _cloud = new CloudBotFrameworkAuthentication(
            addresses.CompletedFor(configuration["ChannelService"]),
            configuration["ValidateAuthority"] is not { Length: > 0 } validateAuthority || bool.Parse(validateAuthority),
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration,
            httpClientFactory,
            timeProvider,
            logger);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _cloud.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _cloud.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        _cloud.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override BotFrameworkClient CreateBotFrameworkClient() => _cloud.CreateBotFrameworkClient();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _cloud.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _cloud.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => _cloud.GetOriginatingAudience();
}
