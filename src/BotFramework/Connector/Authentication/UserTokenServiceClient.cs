using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The Bot Framework's token service, over HTTP.</summary>
/// <remarks>Every turn gets one and few use it: so it connects when it is first asked. It does not own the <see cref="HttpClient"/>.</remarks>
internal sealed class UserTokenServiceClient(string appId, ServiceClientCredentials credentials, Uri oauthEndpoint, Func<HttpClient> createClient) : UserTokenClient
{
    private ConnectorClient _service;

    public override async Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var query = Query(("userId", userId), ("connectionName", connectionName), ("channelId", channelId), ("code", magicCode));
        try
        {
            return await SendAsync<TokenResponse>(ConnectorRequest.Get($"api/usertoken/GetToken{query}"), cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException exception) when (exception.Response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectionName);
        ArgumentNullException.ThrowIfNull(activity);
        var query = Query(("state", CreateTokenExchangeState(appId, connectionName, activity)), ("finalRedirect", finalRedirect));
        return SendAsync<SignInResource>(ConnectorRequest.Get($"api/botsignin/GetSignInResource{query}"), cancellationToken);
    }

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var query = Query(("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        return SendAsync<object>(ConnectorRequest.Delete($"api/usertoken/SignOut{query}"), cancellationToken);
    }

    public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(channelId);
        var query = Query(("userId", userId), ("channelId", channelId), ("include", includeFilter));
        return SendAsync<TokenStatus[]>(ConnectorRequest.Get($"api/usertoken/GetTokenStatus{query}"), cancellationToken);
    }

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var query = Query(("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        var request = ConnectorRequest.Post($"api/usertoken/GetAadTokens{query}", new { resourceUrls });
        return SendAsync<Dictionary<string, TokenResponse>>(request, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">The token cannot be exchanged.</exception>
    public override async Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var query = Query(("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        try
        {
            return await SendAsync<TokenResponse>(ConnectorRequest.Post($"api/usertoken/exchange{query}", exchangeRequest), cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException exception) when (exception.Response.StatusCode == HttpStatusCode.BadRequest)
        {
            throw new InvalidOperationException($"The token cannot be exchanged: {exception.Body?.Error?.Code}.", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _service?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Query(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = string.Empty;
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
            }
        }

        return query;
    }

    private async Task<T> SendAsync<T>(ConnectorRequest request, CancellationToken cancellationToken)
    {
        _service ??= new ConnectorClient(oauthEndpoint, credentials, createClient(), disposeHttpClient: false);
        using var response = await request.SendAsync<T>(_service, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return response.Body;
    }
}
