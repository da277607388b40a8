using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine;

/// <summary>What counts as one sender.</summary>
internal static class NetworkAddress
{
    /// <summary>One customer's line has a whole IPv6 /64: its addresses count as one.</summary>
    public static IPAddress Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
