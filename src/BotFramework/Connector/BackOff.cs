using System.Net;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>When a request that was turned away is made again: at most three times, after twenty seconds of waiting in all.</summary>
/// <remarks>
/// Status 412, 429, 502, 503 and 504 say that it may succeed later; 500 may also have been the end of it, so only what can be repeated without
/// harm is. Waits double, spread out so that many senders do not come back together, and are at least what Retry-After asks.
/// </remarks>
internal sealed class BackOff(TimeProvider timeProvider)
{
    private const int MaxRetries = 3;
    private const double Spread = 0.5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxTotalWait = TimeSpan.FromSeconds(20);

    private int _retries;
    private TimeSpan _waited;

    /// <summary>Whether to try again after <paramref name="wait"/>.</summary>
    public bool TryNext(HttpRequestMessage request, HttpResponseMessage response, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (_retries == MaxRetries || !MaySucceedLater(request.Method, response.StatusCode))
        {
            return false;
        }

        var asked = AskedBy(response);
        var own = (FirstWait * (1 << _retries)).WithJitter(Spread);
        wait = asked > own ? asked.WithJitter() : own;
        if (asked > MaxTotalWait || _waited + wait > MaxTotalWait)
        {
            // Sooner than asked would only prolong it.
            return false;
        }

        _retries++;
        _waited += wait;
        return true;
    }

    private static bool MaySucceedLater(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        HttpStatusCode.InternalServerError => method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Delete,
        _ => false,
    };

    private TimeSpan AskedBy(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - timeProvider.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
