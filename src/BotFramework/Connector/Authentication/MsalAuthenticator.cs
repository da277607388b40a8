using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens from Microsoft Entra ID. Keeps none.</summary>
internal sealed partial class MsalAuthenticator : IAuthenticator
{
    private const int MaxRetries = 3;
    private const string DefaultPermissions = "/.default";

    private readonly Func<Task<AuthenticationResult>> _acquire;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;

    private MsalAuthenticator(Func<Task<AuthenticationResult>> acquire, ILogger logger, TimeProvider timeProvider)
    {
        _acquire = acquire;
        _logger = logger;
        _timeProvider = timeProvider;
    }

    public static MsalAuthenticator OfSecret(string appId, string secret, OAuthConfiguration configuration, HttpClient httpClient, ILogger logger, TimeProvider timeProvider)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(new Uri(configuration.Authority), configuration.ValidateAuthority)
            .WithClientSecret(secret);
        if (!configuration.ValidateAuthority)
        {
            // Else it would ask Microsoft's public cloud about an address that is not Microsoft's.
            builder.WithInstanceDiscovery(false);
        }

        if (httpClient is not null)
        {
            builder.WithHttpClientFactory(new ConstantHttpClientFactory(httpClient), retryOnceOn5xx: false);
        }

        var application = builder.Build();
        var scope = configuration.Scope.EndsWith(DefaultPermissions, StringComparison.OrdinalIgnoreCase) ? configuration.Scope : configuration.Scope + DefaultPermissions;
        return new MsalAuthenticator(() => application.AcquireTokenForClient([scope]).WithForceRefresh(true).ExecuteAsync(), logger, timeProvider);
    }

    public static MsalAuthenticator OfManagedIdentity(string appId, string resource, HttpClient httpClient, ILogger logger, TimeProvider timeProvider)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (httpClient is not null)
        {
            builder.WithHttpClientFactory(new ConstantHttpClientFactory(httpClient), retryOnceOn5xx: false);
        }

        var application = builder.Build();
        return new MsalAuthenticator(() => application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(true).ExecuteAsync(), logger, timeProvider);
    }

    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false) => Retry.RunAsync(AcquireAsync, AfterFailure, _timeProvider);

    private async Task<AuthenticatorResult> AcquireAsync()
    {
        var result = await _acquire().ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    private RetryParams AfterFailure(Exception exception, int retryCount)
    {
        var failure = exception as MsalServiceException;
        Log.NoToken(_logger, failure?.ErrorCode ?? exception.GetType().Name, failure?.StatusCode);
        if (retryCount == MaxRetries || !MaySucceedLater(exception))
        {
            return RetryParams.StopRetrying;
        }

        return failure?.Headers?.RetryAfter?.Delta is { } asked ? new RetryParams(asked) : RetryParams.DefaultBackOff(retryCount);
    }

    private static bool MaySucceedLater(Exception exception) => exception switch
    {
        MsalServiceException { StatusCode: (int)HttpStatusCode.TooManyRequests or >= 500 } => true,
        MsalServiceException { ErrorCode: "temporarily_unavailable" } => true,
        HttpRequestException => true,
        _ => false,
    };

    private sealed class ConstantHttpClientFactory(HttpClient httpClient) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => httpClient;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = Microsoft.Extensions.Logging.LogLevel.Warning, Message = "Got no token: {Error}, status {Status}")]
        public static partial void NoToken(ILogger logger, string error, int? status);
    }
}
