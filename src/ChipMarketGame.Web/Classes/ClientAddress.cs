using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// From where somebody asks, as limits count it: an IPv4 address, or the 64 bits of an IPv6 address that one network has.
/// </summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => $"{address}",
    };
}
