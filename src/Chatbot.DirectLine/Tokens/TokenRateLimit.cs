using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.Tokens;

/// <summary>Bounds the anonymous tokens, and with them the conversations, that one network address can open.</summary>
internal sealed class TokenRateLimit(IOptions<DirectLineOptions> options) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TokensPerMinute,
            Window = Window,
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(NetworkAddress.Of(context.HttpContext));
        return lease.IsAcquired ? await next(context) : Refusals.TooManyTokens(Window);
    }

    public void Dispose() => _limiter.Dispose();
}
