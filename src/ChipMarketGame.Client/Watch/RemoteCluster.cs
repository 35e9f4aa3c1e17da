using System.Net;
using ChipMarketGame.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace ChipMarketGame.Client;

/// <summary>Silos in other processes, through their gateways; one that dies is left for another.</summary>
internal sealed class RemoteCluster(params IReadOnlyList<DnsEndPoint> gateways) : ICluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private IHost? _host;

    public string Name => string.Join(", ", gateways.Select(gateway => $"{gateway.Host}:{gateway.Port}"));

    public async Task<IGrainFactory> Connect(Action unreachable, Action lost, CancellationToken cancellation)
    {
        var addresses = await Resolve(cancellation);
        var attempt = 0;
        _host = new HostBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client =>
            {
                client.UseStaticClustering(addresses);
                client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = Patience);
                client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
                client.Services.AddChipMarketSerialization();
                client.AddClusterConnectionLostHandler((_, _) => lost());
                client.AddGatewayCountChangedHandler((_, gateways) =>
                {
                    if (gateways.NumberOfConnectedGateways < gateways.PreviousNumberOfConnectedGateways) { lost(); }
                });
                client.UseConnectionRetryFilter(async (_, stopped) =>
                {
                    unreachable();
                    await Task.Delay(BackOff(attempt++), stopped);
                    return true;
                });
            })
            .Build();
        await _host.StartAsync(cancellation);
        return _host.Services.GetRequiredService<IGrainFactory>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) { await host.DisposeAsync(); }
    }

    /// <summary>A quarter of a second, doubling up to five.</summary>
    private static TimeSpan BackOff(int attempt) => TimeSpan.FromSeconds(Math.Min(5, 0.25 * (1 << Math.Min(attempt, 5))));

    private async Task<IPEndPoint[]> Resolve(CancellationToken cancellation)
    {
        var addresses = new List<IPEndPoint>();
        foreach (var gateway in gateways)
        {
            try
            {
                addresses.AddRange((await Dns.GetHostAddressesAsync(gateway.Host, cancellation)).Select(
                    address => new IPEndPoint(address, gateway.Port)));
            }
            catch (System.Net.Sockets.SocketException fault)
            {
                throw CommandFailedException.Failed($"There is no machine {gateway.Host}: {fault.Message}.", fault);
            }
        }

        return [.. addresses];
    }
}
