using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The tokens of a bot that has a secret.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppIdKey = "MicrosoftAppId";
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";

    /// <summary>Nobody's: adds no token.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    /// <inheritdoc cref="AppCredentials(string, HttpClient, ILogger, string)"/>
    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : this(appId, password, channelAuthTenant: null, customHttpClient, logger, oAuthScope)
    {
    }

    /// <inheritdoc cref="AppCredentials(string, HttpClient, ILogger, string)"/>
    public MicrosoftAppCredentials(string appId, string password, string channelAuthTenant, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string MicrosoftAppPassword { get; set; }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
    {
        var authority = new OAuthConfiguration { Authority = OAuthEndpoint, ValidateAuthority = ValidateAuthority, Scope = OAuthScope };
        return new CachingAuthenticator(MsalAuthenticator.OfSecret(MicrosoftAppId, MicrosoftAppPassword, authority, CustomHttpClient, Logger, TimeProvider), TimeProvider);
    });
}
