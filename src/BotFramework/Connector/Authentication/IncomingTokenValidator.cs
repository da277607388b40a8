using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides which tokens prove that a request comes from a channel, from the bot's own Emulator or from a bot that may call this one.</summary>
/// <remarks>
/// The issuer decides which keys and which rules count; it is part of what the signature covers. Channels' tokens have keys of their own, which name
/// the channels that they may sign for, and name the address that replies go to. All others come from Entra, which signs for everyone: there
/// the tenant, and the app that the token was given to, are what counts. A refusal is an <see cref="UnauthorizedAccessException"/>.
/// </remarks>
internal sealed partial class IncomingTokenValidator
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly string _channelIssuer;
    private readonly IReadOnlySet<string> _appIssuers;
    private readonly JwtTokenExtractor _channelTokens;
    private readonly JwtTokenExtractor _appTokens;
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly AuthenticationConfiguration _configuration;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    public IncomingTokenValidator(
        CloudAddresses addresses,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration configuration,
        Func<HttpClient> createClient,
        TimeProvider timeProvider,
        ILogger logger)
    {
        _channelIssuer = addresses.ChannelIssuer;
        _appIssuers = TokenIssuers.OfBots.Concat(configuration.ValidTokenIssuers ?? []).Where(issuer => !string.IsNullOrWhiteSpace(issuer)).ToHashSet(StringComparer.Ordinal);
        _credentialsFactory = credentialsFactory;
        _configuration = configuration;
        _timeProvider = timeProvider;
        _logger = logger;
        _channelTokens = ExtractorFor(addresses.ChannelMetadataUrl, [_channelIssuer], requiresEndorsement: true);
        _appTokens = ExtractorFor(addresses.EmulatorMetadataUrl, _appIssuers, requiresEndorsement: false);

        JwtTokenExtractor ExtractorFor(string metadataUrl, IEnumerable<string> issuers, bool requiresEndorsement)
        {
            var keys = new SigningKeySource(metadataUrl, createClient, timeProvider, logger);
            return new JwtTokenExtractor(keys, ParametersFor(issuers), AuthenticationConstants.AllowedSigningAlgorithms)
            {
                RequiresEndorsement = requiresEndorsement,
            };
        }
    }

    /// <summary>The identity that the token of an activity proves.</summary>
    /// <exception cref="UnauthorizedAccessException">None.</exception>
    public Task<ClaimsIdentity> ValidateActivityAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken) =>
        ValidateAsync(authHeader, channelId, identity => CheckServiceUrl(identity, serviceUrl), cancellationToken);

    /// <summary>The same for a request that carries no activity, and so no address for replies.</summary>
    /// <exception cref="UnauthorizedAccessException">None.</exception>
    public Task<ClaimsIdentity> ValidateConnectionAsync(string authHeader, string channelId, CancellationToken cancellationToken) =>
        ValidateAsync(authHeader, channelId, _ => { }, cancellationToken);

    private async Task<ClaimsIdentity> ValidateAsync(string authHeader, string channelId, Action<ClaimsIdentity> checkChannelIdentity, CancellationToken cancellationToken)
    {
        JsonWebToken token = null;
        try
        {
            token = BearerToken.Read(authHeader);
            ClaimsIdentity identity;
            if (token.Issuer == _channelIssuer)
            {
                identity = await ExtractAsync(_channelTokens, token, channelId, cancellationToken).ConfigureAwait(false);
                await CheckAudienceAsync(identity, cancellationToken).ConfigureAwait(false);
                CheckNoApp(identity);
                checkChannelIdentity(identity);
            }
            else if (_appIssuers.Contains(token.Issuer))
            {
                identity = await ExtractAsync(_appTokens, token, channelId, cancellationToken).ConfigureAwait(false);
                CheckTenant(identity, token);
                await CheckAudienceAsync(identity, cancellationToken).ConfigureAwait(false);
                CheckApp(identity);
            }
            else
            {
                throw new UnauthorizedAccessException("The token's issuer is not trusted.");
            }

            if (_configuration.ClaimsValidator is { } validator)
            {
                await validator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
            }

            return identity;
        }
        catch (UnauthorizedAccessException exception)
        {
            Log.Refused(_logger, exception.Message, Printable(token?.Kid), Printable(token?.Issuer), Printable(AudienceOf(token)), Printable(channelId));
            throw;
        }
    }

    private async Task<ClaimsIdentity> ExtractAsync(JwtTokenExtractor extractor, JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        // Without the name of a key any key would do, and no endorsement would be looked up.
        if (string.IsNullOrEmpty(token.Kid))
        {
            throw new UnauthorizedAccessException("The token names no key.");
        }

        // Known before any key is fetched: a token that cannot be valid must not cost a request to the issuer.
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException("The token is signed with an algorithm that is not allowed.");
        }

        try
        {
            return await extractor.ValidateAsync(token, channelId, _configuration.RequiredEndorsements ?? [], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (UnauthorizedAccessException or OperationCanceledException))
        {
            // The library's own texts quote the token.
            throw new UnauthorizedAccessException(ReasonOf(exception));
        }
    }

    private async Task CheckAudienceAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var audience = SingleValue(identity, AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrWhiteSpace(audience) || !await _credentialsFactory.IsValidAppIdAsync(audience, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another bot.");
        }
    }

    // Replies to a bot go out with another token than those to a channel: who is which must not be in doubt.
    private static void CheckNoApp(ClaimsIdentity identity)
    {
        if (SkillClaims.IsSkillClaim(identity.Claims))
        {
            throw new UnauthorizedAccessException("The token is a channel's and yet names another bot.");
        }
    }

    private static void CheckServiceUrl(ClaimsIdentity identity, string serviceUrl)
    {
        var claimed = SingleValue(identity, AuthenticationConstants.ServiceUrlClaim);
        if (string.IsNullOrWhiteSpace(claimed) || !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is not for the activity's serviceUrl.");
        }
    }

    private static void CheckTenant(ClaimsIdentity identity, JsonWebToken token)
    {
        if (TokenIssuers.TenantOf(token.Issuer) is { } tenant
            && identity.HasClaim(claim => claim.Type == AuthenticationConstants.TenantIdClaim && !claim.Value.Equals(tenant, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnauthorizedAccessException("The token's tenant is not its issuer's.");
        }
    }

    // The audience was checked: an app that is the audience is this bot, so that the token is its own.
    private void CheckApp(ClaimsIdentity identity)
    {
        var appId = SingleValue(identity, AuthenticationConstants.VersionClaim) switch
        {
            SkillClaims.Version1 => SingleValue(identity, AuthenticationConstants.AppIdClaim),
            SkillClaims.Version2 => SingleValue(identity, AuthenticationConstants.AuthorizedParty),
            _ => throw new UnauthorizedAccessException("The token's version is unknown."),
        };
        if (string.IsNullOrWhiteSpace(appId))
        {
            throw new UnauthorizedAccessException("The token does not say which app it was given to.");
        }

        if (_configuration.ClaimsValidator is null && (SkillClaims.IsSkillClaim(identity.Claims) || appId != SingleValue(identity, AuthenticationConstants.AudienceClaim)))
        {
            throw new UnauthorizedAccessException("The token is another bot's, and there is no ClaimsValidator that could let it in.");
        }
    }

    private TokenValidationParameters ParametersFor(IEnumerable<string> issuers) => new()
    {
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ValidateIssuer = true,
        ValidIssuers = issuers,
        ValidateIssuerSigningKey = true,
        IssuerSigningKeyValidator = IsUsable,
        ValidateLifetime = true,
        ClockSkew = ClockSkew,
        LifetimeValidator = IsCurrent,

        // Which bots this is, only the credentials know: see CheckAudienceAsync.
        ValidateAudience = false,
    };

    private bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return expires is { } end && now - ClockSkew < end && (notBefore is not { } start || now + ClockSkew >= start);
    }

    private bool IsUsable(SecurityKey key, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return key is not X509SecurityKey { Certificate: var certificate }
            || (certificate.NotBefore.ToUniversalTime() <= now && now <= certificate.NotAfter.ToUniversalTime());
    }

    private static string SingleValue(ClaimsIdentity identity, string type) =>
        identity.FindAll(type).ToArray() is [var claim] ? claim.Value : null;

    private static string ReasonOf(Exception exception) => exception switch
    {
        SigningKeysUnavailableException => "The issuer's keys are not available.",
        SecurityTokenSignatureKeyNotFoundException => "The token is signed with an unknown key.",
        SecurityTokenInvalidAlgorithmException => "The token is signed with an algorithm that is not allowed.",
        SecurityTokenInvalidSignatureException => "The token's signature is wrong.",
        SecurityTokenInvalidSigningKeyException => "The token's key is out of use.",
        SecurityTokenInvalidLifetimeException => "The token is not valid at this time.",
        _ => "The token is not valid.",
    };

    private static string AudienceOf(JsonWebToken token) => token is null ? null : string.Join(' ', token.Audiences);

    // What strangers send must not write lines of its own into a log, nor fill it.
    private static string Printable(string text)
    {
        const int MaximumLength = 100;
        return text is null ? null : string.Concat(text.Take(MaximumLength).Select(character => character is > ' ' and <= '~' ? character : ' '));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Refused a token: {Reason} Key {KeyId}, issuer {Issuer}, audience {Audience}, channel {ChannelId}")]
        public static partial void Refused(ILogger logger, string reason, string keyId, string issuer, string audience, string channelId);
    }
}
