using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The one bot that the configuration names (<c>MicrosoftAppId</c>), or none.</summary>
/// <remarks>
/// <c>MicrosoftAppType</c> says where its tokens come from, in either case: <c>MultiTenant</c>, which anything else counts as, from the Bot Framework's
/// tenant; <c>SingleTenant</c> from <c>MicrosoftAppTenantId</c>, both with <c>MicrosoftAppPassword</c>; <c>UserAssignedMSI</c> from Azure, without one.
/// </remarks>
public partial class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _bot;

    /// <exception cref="ArgumentException">A setting that this type of bot needs is missing, or there is one that it cannot have.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppTypeKey)?.Value?.Trim();
        var appId = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppIdKey)?.Value;
        var password = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppPasswordKey)?.Value;
        var tenantId = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppTenantIdKey)?.Value;
        if (Is("UserAssignedMSI"))
        {
            Require(MicrosoftAppCredentials.MicrosoftAppIdKey, appId);
            Require(MicrosoftAppCredentials.MicrosoftAppTenantIdKey, tenantId);
            if (!string.IsNullOrWhiteSpace(password))
            {
                throw new ArgumentException($"A bot of type {type} has no {MicrosoftAppCredentials.MicrosoftAppPasswordKey}.", nameof(configuration));
            }

            _bot = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
        }
        else if (Is("SingleTenant"))
        {
            Require(MicrosoftAppCredentials.MicrosoftAppIdKey, appId);
            Require(MicrosoftAppCredentials.MicrosoftAppTenantIdKey, tenantId);
            Require(MicrosoftAppCredentials.MicrosoftAppPasswordKey, password);
            _bot = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
        }
        else
        {
            if (!string.IsNullOrEmpty(type) && !Is("MultiTenant"))
            {
                Log.UnknownType(logger ?? NullLogger.Instance, type);
            }

            _bot = new PasswordServiceClientCredentialFactory(appId, password, tenantId: string.Empty, httpClient, logger);
        }

        bool Is(string name) => string.Equals(type, name, StringComparison.OrdinalIgnoreCase);

        void Require(string setting, string value)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException($"A bot of type {type} needs {setting}.", nameof(configuration));
            }
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _bot.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _bot.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _bot.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "MicrosoftAppType {Type} is unknown and counts as MultiTenant")]
        public static partial void UnknownType(ILogger logger, string type);
    }
}
