using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
        using var lease = _limiter.AttemptAcquire(Network(context.HttpContext.Connection.RemoteIpAddress));
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers.RetryAfter =
            ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refusals.TooManyTokens;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One customer's line has a whole IPv6 /64: its addresses count as one.</summary>
    private static IPAddress Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
