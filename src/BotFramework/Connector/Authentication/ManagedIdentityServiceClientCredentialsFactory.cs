using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One bot that runs in Azure under an identity of its own.</summary>
internal sealed class ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient, ILogger logger) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<string, ManagedIdentityAppCredentials> _credentials = new(StringComparer.Ordinal);

    // The parameter would hide the bot's own id.
    private readonly string _appId = appId;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(IsOurs(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <exception cref="InvalidOperationException">This is another bot.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        IsOurs(appId)
            ? Task.FromResult<ServiceClientCredentials>(_credentials.GetOrAdd(audience, resource => new ManagedIdentityAppCredentials(_appId, resource, httpClient, logger)))
            : throw new InvalidOperationException("Credentials were asked for another bot than this.");

    private bool IsOurs(string appId) => string.Equals(appId, _appId, StringComparison.OrdinalIgnoreCase);
}
