using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's tokens, put into its requests. Without <see cref="MicrosoftAppId"/> requests go as they are.</summary>
/// <remarks>A token only ever goes over HTTPS, or to this machine.</remarks>
public abstract partial class AppCredentials : ServiceClientCredentials
{
    private readonly string _oAuthScope;
    private Lazy<IAuthenticator> _authenticator;

    /// <inheritdoc cref="AppCredentials(string, HttpClient, ILogger, string)"/>
    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, oAuthScope: null)
    {
    }

    /// <param name="channelAuthTenant">The tenant that issues the tokens; null for <see cref="DefaultChannelAuthTenant"/>.</param>
    /// <param name="customHttpClient">Fetches the tokens.</param>
    /// <param name="logger">Told of failures, never of tokens.</param>
    /// <param name="oAuthScope">What the tokens are for; null for <see cref="ToChannelFromBotOAuthScope"/>.</param>
    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
    {
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
        _oAuthScope = oAuthScope;
    }

    /// <exception cref="ArgumentException">This cannot be part of an address.</exception>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = Uri.TryCreate(LoginUrlOf(value), UriKind.Absolute, out _)
            ? value
            : throw new ArgumentException($"'{value}' is no tenant.", nameof(value));
    }

    public string MicrosoftAppId { get; set; }

    /// <summary>The address of the tenant that issues the tokens.</summary>
    public virtual string OAuthEndpoint => LoginUrlOf(ChannelAuthTenant);

    public virtual string OAuthScope => string.IsNullOrEmpty(_oAuthScope) ? ToChannelFromBotOAuthScope : _oAuthScope;

    /// <summary>Whether <see cref="OAuthEndpoint"/> has to be one that Microsoft knows.</summary>
    public virtual bool ValidateAuthority => true;

    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected ILogger Logger { get; set; }

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <param name="forceRefresh">Whether a token that is at hand does not do.</param>
    /// <exception cref="AggregateException">No token is to be had.</exception>
    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await LazyInitializer.EnsureInitialized(ref _authenticator, BuildIAuthenticator).Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(result?.AccessToken))
        {
            Log.NoToken(Logger, OAuthEndpoint);
        }

        return result?.AccessToken;
    }

    /// <exception cref="InvalidOperationException">The request's address is none to which a token may go.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId)
        {
            if (request.RequestUri is not { IsAbsoluteUri: true } address || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            {
                throw new InvalidOperationException("A token goes over HTTPS only.");
            }

            var token = await GetTokenAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        await base.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets a token in place of one that was refused, unless that has happened meanwhile.</summary>
    internal async Task RenewTokenAsync(string refused, CancellationToken cancellationToken)
    {
        if (await GetTokenAsync().WaitAsync(cancellationToken).ConfigureAwait(false) == refused)
        {
            await GetTokenAsync(forceRefresh: true).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What gets the tokens, and keeps them.</summary>
    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private string LoginUrlOf(string tenant) => string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, tenant);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Got an empty token from {Endpoint}")]
        public static partial void NoToken(ILogger logger, string endpoint);
    }
}
