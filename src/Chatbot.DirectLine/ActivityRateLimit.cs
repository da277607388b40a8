using System.Net;
using System.Threading.RateLimiting;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine;

/// <summary>
/// Bounds what one conversation and one network address can post. Buckets that are full again are forgotten. Only posting is
/// refused: clients that get a 429 where they read or reconnect give up for good.
/// </summary>
internal sealed class ActivityRateLimit(IOptions<DirectLineOptions> options) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _conversations = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(
            (string)context.Request.RouteValues["conversationId"]!,
            _ => Bucket(options.Value.ActivitiesPerMinute, options.Value.ActivityBurst)),
        StringComparer.Ordinal);

    // The shop's server speaks for all of its customers from one address.
    private readonly PartitionedRateLimiter<HttpContext> _addresses = PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        context => Caller.Of(context) == Caller.SecretHolder
            ? RateLimitPartition.GetNoLimiter(IPAddress.Any)
            : RateLimitPartition.GetTokenBucketLimiter(
                NetworkAddress.Of(context),
                _ => Bucket(options.Value.ActivitiesPerMinutePerAddress, options.Value.ActivitiesPerMinutePerAddress)));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // The conversation first: one that floods takes nothing from the others behind its address.
        using var ofConversation = _conversations.AttemptAcquire(context.HttpContext);
        if (!ofConversation.IsAcquired)
        {
            return Refuse(ofConversation);
        }

        using var ofAddress = _addresses.AttemptAcquire(context.HttpContext);
        return ofAddress.IsAcquired ? await next(context) : Refuse(ofAddress);
    }

    public void Dispose()
    {
        _conversations.Dispose();
        _addresses.Dispose();
    }

    private static IResult Refuse(RateLimitLease lease) =>
        Refusals.TooManyActivities(lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Minute);

    private static TokenBucketRateLimiterOptions Bucket(int perMinute, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Minute / perMinute,
    };
}
