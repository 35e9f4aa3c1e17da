using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ChipMarketGame.Silo;

/// <summary>
/// The proxies whose word is taken for where a request comes from, by which name and over what. Everybody else's is not heard.
/// </summary>
internal sealed class KnownProxies
{
    private readonly IPNetwork[] _networks;

    private KnownProxies(IPNetwork[] networks) => _networks = networks;

    public bool Any => _networks.Length > 0;

    /// <param name="said">Addresses and networks, separated by commas.</param>
    /// <returns>Null if one of them is neither.</returns>
    public static KnownProxies? Of(string said)
    {
        var networks = new List<IPNetwork>();
        foreach (var each in said.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(each, out var address)) { networks.Add(new IPNetwork(address, 8 * address.GetAddressBytes().Length)); }
            else if (IPNetwork.TryParse(each, out var network)) { networks.Add(network); }
            else { return null; }
        }

        return new KnownProxies([.. networks]);
    }

    public bool Know(IPAddress? address) =>
        address is not null && _networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>Of a chain of known proxies each is passed over; the first address that is none of them is the client's.</summary>
    public ForwardedHeadersOptions Forwarding
    {
        get
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
                ForwardLimit = null,
            };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in _networks) { options.KnownIPNetworks.Add(network); }
            return options;
        }
    }
}
