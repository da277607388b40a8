using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration asks for it.</summary>
/// <remarks>
/// Without <c>MicrosoftAppId</c> there is no authentication: a request without an Authorization header is accepted as anonymous, and replies go to
/// this machine only. Whoever hosts the bot must let such requests in from this machine only. With an app id every request is refused, because
/// tokens are not validated yet; so is a request with a token that nobody can check.
/// </remarks>
public partial class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string HttpClientName = nameof(ConfigurationBotFrameworkAuthentication);

    // A redirect could lead away from the address that was checked.
    private static readonly Lazy<HttpClient> SharedHttpClient = new(() => new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }));

    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly ILogger _logger;
    private readonly string _appId;

#pragma warning disable IDE0060 // The signature is Microsoft's; authConfiguration serves the validation of tokens.
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
#pragma warning restore IDE0060
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _appId = configuration["MicrosoftAppId"];
        _logger = logger ?? NullLogger.Instance;
        _credentialsFactory = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: _logger);
        _httpClientFactory = httpClientFactory;
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var identity = await AuthenticateChannelRequestAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
    {
        if (!await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            Log.TokensAreNotValidated(_logger);
            throw new UnauthorizedAccessException("Tokens cannot be validated.");
        }

        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            Log.TokenForNobody(_logger);
            throw new UnauthorizedAccessException("There is no bot that a token could be for.");
        }

        return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
    }

    /// <exception cref="UnauthorizedAccessException">Always: streaming connections are not served.</exception>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var isAnonymous = claimsIdentity.AuthenticationType == AuthenticationConstants.AnonymousAuthType;
        var httpClient = _httpClientFactory?.CreateClient(HttpClientName) ?? SharedHttpClient.Value;
        return new HttpConnectorFactory(isAnonymous ? null : _appId, _credentialsFactory, httpClient);
    }

    /// <exception cref="NotSupportedException">Always: the service for customers' tokens is not used.</exception>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The service for customers' own tokens is not used.");

    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Refused a request: MicrosoftAppId is set, but tokens of channels cannot be validated yet")]
        public static partial void TokensAreNotValidated(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Refused a request with a token: MicrosoftAppId is not set")]
        public static partial void TokenForNobody(ILogger logger);
    }
}
