using System.Collections.Concurrent;
using System.IdentityModel.Tokens.Jwt;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Validates the token of an Authorization header with the keys of one issuer.</summary>
public class JwtTokenExtractor
{
    private const string BearerScheme = "Bearer";

    // Kept for all extractors on a client, so that each request need not fetch the keys again.
    private static readonly ConditionalWeakTable<HttpClient, ConcurrentDictionary<string, SigningKeySource>> Sources = [];

    private static readonly JsonWebTokenHandler Handler = new();

    // Delegates among a caller's parameters are written for the kind of token that this one hands them.
    private static readonly JwtSecurityTokenHandler CallersHandler = new() { MapInboundClaims = false };

    private readonly SigningKeySource _keys;
    private readonly TokenValidationParameters _parameters;
    private readonly HashSet<string> _allowedSigningAlgorithms;
    private readonly ConfigurationManager<IDictionary<string, HashSet<string>>> _customEndorsements;

    /// <param name="httpClient">Fetches the keys, over HTTPS only.</param>
    /// <param name="tokenValidationParameters">What a token has to satisfy. The issuer's keys are added, and unsigned tokens never pass.</param>
    /// <param name="metadataUrl">The issuer's OpenID metadata.</param>
    /// <param name="allowedSigningAlgorithms">Null for any.</param>
    public JwtTokenExtractor(HttpClient httpClient, TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms)
        : this(SourceOf(httpClient, metadataUrl), tokenValidationParameters, allowedSigningAlgorithms)
    {
    }

    /// <summary>The same, with endorsements by key id that do not come with the keys.</summary>
    public JwtTokenExtractor(
        HttpClient httpClient,
        TokenValidationParameters tokenValidationParameters,
        string metadataUrl,
        HashSet<string> allowedSigningAlgorithms,
        ConfigurationManager<IDictionary<string, HashSet<string>>> customEndorsementsConfig)
        : this(httpClient, tokenValidationParameters, metadataUrl, allowedSigningAlgorithms)
    {
        ArgumentNullException.ThrowIfNull(customEndorsementsConfig);
        _customEndorsements = customEndorsementsConfig;
    }

    internal JwtTokenExtractor(SigningKeySource keys, TokenValidationParameters tokenValidationParameters, HashSet<string> allowedSigningAlgorithms)
    {
        ArgumentNullException.ThrowIfNull(tokenValidationParameters);
        _keys = keys;
        _parameters = tokenValidationParameters.Clone();
        _parameters.RequireSignedTokens = true;
        _allowedSigningAlgorithms = allowedSigningAlgorithms;
    }

    /// <summary>Whether a key without a list of endorsements, and an activity without a channel, are refused; else they pass.</summary>
    internal bool RequiresEndorsement { get; init; }

    private bool FindsKeysItself => _parameters.IssuerSigningKeyResolver is not null || _parameters.SignatureValidator is not null;

    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId) =>
        GetIdentityAsync(authorizationHeader, channelId, []);

    /// <inheritdoc cref="GetIdentityAsync(string, string, string, string[])"/>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId, string[] requiredEndorsements) =>
        authorizationHeader?.Split(' ') is [var scheme, var parameter]
            ? GetIdentityAsync(scheme, parameter, channelId, requiredEndorsements)
            : Task.FromResult<ClaimsIdentity>(null);

    public Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId) =>
        GetIdentityAsync(scheme, parameter, channelId, []);

    /// <summary>The identity that the token proves; null when it is no bearer token, or that of an issuer who is not expected.</summary>
    /// <exception cref="SecurityTokenException">The token is not valid.</exception>
    /// <exception cref="UnauthorizedAccessException">It is signed in a way, or with a key, that does not serve here.</exception>
    public async Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId, string[] requiredEndorsements)
    {
        ArgumentNullException.ThrowIfNull(requiredEndorsements);
        if (scheme != BearerScheme || string.IsNullOrEmpty(parameter))
        {
            return null;
        }

        var token = new JsonWebToken(parameter);
        return HasAllowedIssuer(token)
            ? await ValidateAsync(token, parameters => CallersHandler.ValidateTokenAsync(parameter, parameters), channelId, requiredEndorsements, CancellationToken.None).ConfigureAwait(false)
            : null;
    }

    internal Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, string channelId, string[] requiredEndorsements, CancellationToken cancellationToken) =>
        ValidateAsync(token, parameters => Handler.ValidateTokenAsync(token, parameters), channelId, requiredEndorsements, cancellationToken);

    private static SigningKeySource SourceOf(HttpClient httpClient, string metadataUrl)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(metadataUrl);
        return Sources.GetOrCreateValue(httpClient).GetOrAdd(
            metadataUrl,
            static (url, client) => new SigningKeySource(url, () => client, TimeProvider.System, NullLogger.Instance),
            httpClient);
    }

    private bool HasAllowedIssuer(JsonWebToken token) =>
        !_parameters.ValidateIssuer
        || (_parameters.ValidIssuer is { } issuer && issuer == token.Issuer)
        || _parameters.ValidIssuers?.Contains(token.Issuer) == true;

    private async Task<ClaimsIdentity> ValidateAsync(
        JsonWebToken token,
        Func<TokenValidationParameters, Task<TokenValidationResult>> validate,
        string channelId,
        string[] requiredEndorsements,
        CancellationToken cancellationToken)
    {
        // The issuer need not be asked about a token that is refused without its keys.
        var keys = FindsKeysItself ? SigningKeySet.Empty : await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        var result = await validate(With(keys)).ConfigureAwait(false);
        if (!FindsKeysItself
            && result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await _keys.GetNewerAsync(keys, cancellationToken).ConfigureAwait(false) is var newer
            && !ReferenceEquals(newer, keys))
        {
            keys = newer;
            result = await validate(With(keys)).ConfigureAwait(false);
        }

        if (!result.IsValid)
        {
            throw result.Exception;
        }

        if (FindsKeysItself)
        {
            keys = await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        }

        var endorsements = _customEndorsements is null
            ? keys.Endorsements
            : new Dictionary<string, HashSet<string>>(await _customEndorsements.GetConfigurationAsync(cancellationToken).ConfigureAwait(false));

        // What counts is the key that the signature was checked with, not the one that the token names.
        var keyId = result.SecurityToken.SigningKey?.KeyId ?? token.Kid;
        CheckEndorsements(keyId, endorsements, channelId, requiredEndorsements);
        CheckKeyIssuer(keyId, keys, result.SecurityToken.Issuer);
        var algorithm = result.SecurityToken is JwtSecurityToken validated ? validated.Header.Alg : token.Alg;
        if (_allowedSigningAlgorithms?.Contains(algorithm) == false)
        {
            throw new UnauthorizedAccessException("The token is signed with an algorithm that is not allowed.");
        }

        return result.ClaimsIdentity;
    }

    private TokenValidationParameters With(SigningKeySet keys)
    {
        var parameters = _parameters.Clone();
        parameters.IssuerSigningKeys = keys.Keys;
        return parameters;
    }

    // Entra has one list of keys for everyone, but some of them sign for one tenant only.
    private static void CheckKeyIssuer(string keyId, SigningKeySet keys, string tokenIssuer)
    {
        if (keyId is not null
            && keys.Issuers.TryGetValue(keyId, out var issuer)
            && TokenIssuers.TenantOf(issuer) is { } tenant
            && TokenIssuers.TenantOf(tokenIssuer) != tenant)
        {
            throw new UnauthorizedAccessException("The token's key is not its issuer's.");
        }
    }

    private void CheckEndorsements(string keyId, IReadOnlyDictionary<string, HashSet<string>> endorsements, string channelId, string[] requiredEndorsements)
    {
        if (string.IsNullOrEmpty(keyId) || !endorsements.TryGetValue(keyId, out var ofKey))
        {
            if (RequiresEndorsement)
            {
                throw new UnauthorizedAccessException("The token's key is endorsed for no channel.");
            }

            return;
        }

        if ((RequiresEndorsement && string.IsNullOrEmpty(channelId)) || !EndorsementsValidator.Validate(channelId, ofKey))
        {
            throw new UnauthorizedAccessException("The token's key is not endorsed for the activity's channel.");
        }

        if (!requiredEndorsements.All(endorsement => EndorsementsValidator.Validate(endorsement, ofKey)))
        {
            throw new UnauthorizedAccessException("The token's key lacks an endorsement that is required.");
        }
    }
}
