using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The authentication of one cloud.</summary>
/// <remarks>
/// Without a bot that could be authenticated for, a request without a token is anonymous; replies to it go to this machine only. One with a token is
/// refused, as nobody could check whom it is for.
/// </remarks>
internal sealed class CloudBotFrameworkAuthentication : BotFrameworkAuthentication
{
    /// <summary>In place of the channel that a request without an activity does not name: no key is endorsed for it.</summary>
    private const string UnknownChannel = "unknown";

    // A redirect could lead away from the address that was checked.
    private static readonly Lazy<HttpClient> SharedHttpClient = new(() => new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }));

    private readonly CloudAddresses _addresses;
    private readonly bool _validateAuthority;
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IncomingTokenValidator _tokens;
    private readonly ILogger _logger;
    private Uri _oAuthUrl;

    public CloudBotFrameworkAuthentication(
        CloudAddresses addresses,
        bool validateAuthority,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration configuration,
        IHttpClientFactory httpClientFactory,
        TimeProvider timeProvider,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialsFactory);
        _addresses = addresses;
        _validateAuthority = validateAuthority;
        _credentialsFactory = credentialsFactory;
        _httpClientFactory = httpClientFactory;
        _logger = logger ?? NullLogger.Instance;
        _tokens = new IncomingTokenValidator(addresses, credentialsFactory, configuration ?? new AuthenticationConfiguration(), CreateClient, timeProvider, _logger);
    }

    public override string GetOriginatingAudience() => _addresses.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false)
            ? AnonymousSenderOf(activity)
            : await _tokens.ValidateActivityAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        var result = await ResultForAsync(identity, cancellationToken).ConfigureAwait(false);
        result.ConnectorFactory = CreateConnectorFactory(identity);
        return result;
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        ClaimsIdentity identity;
        if (await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false))
        {
            identity = Anonymous();
        }
        else if (string.IsNullOrWhiteSpace(channelIdHeader))
        {
            throw new UnauthorizedAccessException("The connection names no channel.");
        }
        else
        {
            identity = await _tokens.ValidateConnectionAsync(authHeader, channelIdHeader, cancellationToken).ConfigureAwait(false);
        }

        return await ResultForAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false)
            ? SkillClaims.CreateAnonymous()
            : await _tokens.ValidateConnectionAsync(authHeader, UnknownChannel, cancellationToken).ConfigureAwait(false);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new HttpConnectorFactory(AppIdOf(claimsIdentity), _addresses, _validateAuthority, _credentialsFactory, CreateClient);
    }

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = AppIdOf(claimsIdentity);
        ServiceClientCredentials credentials = string.IsNullOrEmpty(appId)
            ? AnonymousCredentials.Instance
            : await _credentialsFactory.CreateCredentialsAsync(appId, _addresses.OAuthScope, _addresses.LoginUrl, _validateAuthority, cancellationToken).ConfigureAwait(false);
        return new UserTokenServiceClient(appId, credentials, _oAuthUrl ??= new Uri(_addresses.OAuthUrl), CreateClient);
    }

    public override BotFrameworkClient CreateBotFrameworkClient() =>
        new SkillClient(_credentialsFactory, CreateClient(), _addresses.LoginUrl, _validateAuthority, _logger);

    // A channel's token is for the bot; an Emulator's token is the bot's own, so that both claims name it.
    private static string AppIdOf(ClaimsIdentity identity) => identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType
        ? null
        : (identity.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;

    private static ClaimsIdentity Anonymous() => new([], AuthenticationConstants.AnonymousAuthType);

    private static ClaimsIdentity AnonymousSenderOf(Activity activity) =>
        activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill ? SkillClaims.CreateAnonymous() : Anonymous();

    private HttpClient CreateClient() => _httpClientFactory?.CreateClient(Options.DefaultName) ?? SharedHttpClient.Value;

    private async ValueTask<bool> IsAnonymousAsync(string authHeader, CancellationToken cancellationToken)
    {
        var hasToken = !string.IsNullOrWhiteSpace(authHeader);
        if (await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return hasToken ? throw new UnauthorizedAccessException("There is no bot that a token could be for.") : true;
        }

        return hasToken ? false : throw new UnauthorizedAccessException("There is no token.");
    }

    private async Task<AuthenticateRequestResult> ResultForAsync(ClaimsIdentity identity, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = identity,
        Audience = SkillClaims.IsSkillClaim(identity.Claims) ? SkillClaims.GetAppId(identity.Claims) : _addresses.OAuthScope,
        CallerId = await GenerateCallerIdAsync(_credentialsFactory, identity, _addresses.CallerId, cancellationToken).ConfigureAwait(false),
    };
}
