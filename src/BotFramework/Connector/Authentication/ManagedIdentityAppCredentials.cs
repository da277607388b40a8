using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The tokens of a bot that runs in Azure under an identity of its own, and so has no secret.</summary>
internal sealed class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(string appId, string resource, HttpClient httpClient, ILogger logger)
        : base(channelAuthTenant: null, httpClient, logger, resource) =>
        MicrosoftAppId = appId;

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
        new CachingAuthenticator(MsalAuthenticator.OfManagedIdentity(MicrosoftAppId, OAuthScope, CustomHttpClient, Logger, TimeProvider), TimeProvider));
}
