using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sends requests with credentials, again if that is worth it.</summary>
internal readonly struct RetryingSender(HttpClient httpClient, ServiceClientCredentials credentials, TimeProvider timeProvider)
{
    private readonly HttpClient _httpClient = httpClient;
    private readonly ServiceClientCredentials _credentials = credentials;
    private readonly TimeProvider _timeProvider = timeProvider;

    /// <param name="makeRequest">Makes the request for each try: none can be sent twice.</param>
    /// <param name="completion">How much of the response to wait for.</param>
    /// <param name="cancellationToken">Ends the waiting too.</param>
    /// <returns>The last request and its response, which are the caller's to dispose.</returns>
    public async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendAsync(Func<HttpRequestMessage> makeRequest, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        BackOff backOff = null;
        var isTokenRenewed = false;
        while (true)
        {
            var request = makeRequest();
            HttpResponseMessage response = null;
            try
            {
                if (_credentials is not null)
                {
                    await _credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
                }

                response = await _httpClient.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    return (request, response);
                }

                if (response.StatusCode == HttpStatusCode.Unauthorized && !isTokenRenewed && await TryRenewTokenAsync(request, cancellationToken).ConfigureAwait(false))
                {
                    isTokenRenewed = true;
                }
                else if ((backOff ??= new BackOff(_timeProvider)).TryNext(request, response, out var wait))
                {
                    await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    return (request, response);
                }
            }
            catch
            {
                request.Dispose();
                response?.Dispose();
                throw;
            }

            request.Dispose();
            response.Dispose();
        }
    }

    private async Task<bool> TryRenewTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_credentials is not AppCredentials appCredentials || request.Headers.Authorization?.Parameter is not { } refused)
        {
            return false;
        }

        await appCredentials.RenewTokenAsync(refused, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
