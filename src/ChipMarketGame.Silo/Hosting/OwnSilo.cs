using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace ChipMarketGame.Silo;

/// <summary>
/// Name and addresses of this silo. Silos at one address are told apart by a number that grows with the clock, and of two the one with the
/// lower number takes itself for dead. So that a clock which was ahead and has been set right keeps no silo from starting, the number here
/// is higher than that of every earlier silo at this address: the ports are this process's, and none of those can be alive.
/// </summary>
internal sealed class OwnSilo : ILocalSiloDetails
{
    public OwnSilo(
        IOptions<SiloOptions> silo, IOptions<ClusterOptions> cluster, IOptions<EndpointOptions> endpoints, ChipMarketOptions options)
    {
        var (address, here) = (endpoints.Value.AdvertisedIPAddress!, endpoints.Value);
        (Name, ClusterId, DnsHostName) = (silo.Value.SiloName, cluster.Value.ClusterId, Dns.GetHostName());
        var number = Math.Max(SiloAddress.AllocateNewGeneration(), options.LastSilo + 1);
        SiloAddress = SiloAddress.New(address, here.SiloPort, number);
        GatewayAddress = SiloAddress.New(address, here.GatewayPort, number);
    }

    public string Name { get; }

    public string ClusterId { get; }

    public string DnsHostName { get; }

    public SiloAddress SiloAddress { get; }

    public SiloAddress GatewayAddress { get; }
}
