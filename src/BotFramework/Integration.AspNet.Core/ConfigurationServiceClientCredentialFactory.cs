using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The one bot that the configuration names (<c>MicrosoftAppId</c>), or none.</summary>
/// <remarks>Tokens are not fetched yet: a bot with an app id cannot send.</remarks>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;

#pragma warning disable IDE0060 // The signature is Microsoft's; these two serve the fetching of tokens.
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
#pragma warning restore IDE0060
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _appId = configuration["MicrosoftAppId"];
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, _appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(_appId));

    /// <exception cref="UnauthorizedAccessException">The configuration names a bot, for which no token can be fetched.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(_appId)
            ? Task.FromResult<ServiceClientCredentials>(AnonymousCredentials.Instance)
            : throw new UnauthorizedAccessException("Tokens for channels cannot be fetched.");
}
