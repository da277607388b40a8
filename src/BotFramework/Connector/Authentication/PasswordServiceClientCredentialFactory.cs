using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One bot that has a secret; none while <see cref="AppId"/> is empty.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    // The tokens are kept with the credentials, and turns come and go.
    private readonly ConcurrentDictionary<(string AppId, string Password, string Scope, string LoginEndpoint, bool ValidateAuthority), MicrosoftAppCredentials> _credentials = new();

    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <param name="appId">The bot; empty for none.</param>
    /// <param name="password">Its secret.</param>
    /// <param name="tenantId">The tenant that issues its tokens; empty for the Bot Framework's own.</param>
    /// <param name="httpClient">Fetches the tokens; null for one of its own.</param>
    /// <param name="logger">Told of failures, never of tokens.</param>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(IsOurs(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <remarks>
    /// In place of <c>{0}</c> in the login endpoint comes the tenant. Microsoft's own endpoints are those of that tenant too; any other is used as it is.
    /// </remarks>
    /// <exception cref="InvalidOperationException">This is another bot.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
        }

        if (!IsOurs(appId))
        {
            throw new InvalidOperationException("Credentials were asked for another bot than this.");
        }

        ArgumentException.ThrowIfNullOrEmpty(loginEndpoint);
        return Task.FromResult<ServiceClientCredentials>(_credentials.GetOrAdd((AppId, Password, oauthScope, loginEndpoint, validateAuthority), Create));
    }

    private MicrosoftAppCredentials Create((string AppId, string Password, string Scope, string LoginEndpoint, bool ValidateAuthority) key)
    {
        var (appId, password, scope, loginEndpoint, validateAuthority) = key;
        if (loginEndpoint is AuthenticationConstants.ToChannelFromBotLoginUrlTemplate or AuthenticationConstants.ToChannelFromBotLoginUrl)
        {
            return new MicrosoftAppCredentials(appId, password, TenantId, _httpClient, _logger, scope);
        }

        return new PrivateCloudAppCredentials(appId, password, TenantId, _httpClient, _logger, scope, loginEndpoint, validateAuthority);
    }

    // The same id may be written in either case.
    private bool IsOurs(string appId) => string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase);

    private sealed class PrivateCloudAppCredentials(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger, string scope, string loginEndpoint, bool validateAuthority)
        : MicrosoftAppCredentials(appId, password, tenantId, httpClient, logger, scope)
    {
        public override string OAuthEndpoint => string.Format(CultureInfo.InvariantCulture, loginEndpoint, ChannelAuthTenant);

        public override bool ValidateAuthority => validateAuthority;
    }
}
