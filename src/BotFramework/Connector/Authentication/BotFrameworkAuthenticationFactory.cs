using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of one of Microsoft's clouds, or of one whose every address is given.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>No authentication, for tests: every sender is anonymous.</summary>
    public static BotFrameworkAuthentication Create() => Create(
        channelService: null,
        validateAuthority: false,
        toChannelFromBotLoginUrl: null,
        toChannelFromBotOAuthScope: null,
        toBotFromChannelTokenIssuer: null,
        oAuthUrl: null,
        toBotFromChannelOpenIdMetadataUrl: null,
        toBotFromEmulatorOpenIdMetadataUrl: null,
        callerId: null,
        credentialFactory: new PasswordServiceClientCredentialFactory(),
        authConfiguration: null,
        httpClientFactory: null,
        logger: null);

    /// <param name="channelService">Empty for the public cloud; <see cref="GovernmentAuthenticationConstants.ChannelService"/>; for any other cloud all addresses have to be given.</param>
    /// <param name="validateAuthority">Whether the login address is checked to be one of Microsoft's before the bot's secret goes there.</param>
    /// <param name="toChannelFromBotLoginUrl">Where the bot gets its tokens. This and the following addresses replace the cloud's own.</param>
    /// <param name="toChannelFromBotOAuthScope">Whom the bot's tokens for channels are made for.</param>
    /// <param name="toBotFromChannelTokenIssuer">Who issues the tokens of channels.</param>
    /// <param name="oAuthUrl">The service that keeps customers' own tokens.</param>
    /// <param name="toBotFromChannelOpenIdMetadataUrl">Where the keys of channels' tokens are found.</param>
    /// <param name="toBotFromEmulatorOpenIdMetadataUrl">The same for the Emulator's and other bots' tokens.</param>
    /// <param name="callerId">What an activity of a channel gets as its caller; nothing by default where an address is given.</param>
    /// <param name="credentialFactory">The bots that this process is.</param>
    /// <param name="authConfiguration">What tokens have to satisfy besides.</param>
    /// <param name="httpClientFactory">Makes the clients for keys and for channels; they should follow no redirect.</param>
    /// <param name="logger">Gets the reason of a refusal, never a token.</param>
    /// <exception cref="ArgumentException">The cloud is unknown and an address is missing.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var given = new CloudAddresses
        {
            LoginUrl = toChannelFromBotLoginUrl,
            OAuthScope = toChannelFromBotOAuthScope,
            OAuthUrl = oAuthUrl,
            ChannelIssuer = toBotFromChannelTokenIssuer,
            ChannelMetadataUrl = toBotFromChannelOpenIdMetadataUrl,
            EmulatorMetadataUrl = toBotFromEmulatorOpenIdMetadataUrl,
            CallerId = callerId,
        };
        return new CloudBotFrameworkAuthentication(given.CompletedFor(channelService), validateAuthority, credentialFactory, authConfiguration, httpClientFactory, TimeProvider.System, logger);
    }
}
