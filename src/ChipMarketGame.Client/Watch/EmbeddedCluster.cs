using ChipMarketGame.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Client;

/// <summary>A silo inside this program, whose games end with it.</summary>
internal sealed class EmbeddedCluster(double? secondsPerQuarter) : ICluster
{
    private WebApplication? _host;

    public string Name => _host?.Urls.FirstOrDefault() ?? "127.0.0.1";

    public async Task<IGrainFactory> Connect(Action unreachable, Action lost, CancellationToken cancellation)
    {
        var options = new ChipMarketOptions { Data = ChipMarketOptions.Memory, Urls = "http://127.0.0.1:0" };
        options.SecondsPerQuarter = secondsPerQuarter ?? options.SecondsPerQuarter;
        _host = ChipMarketHost.Create(options, builder => builder.Logging.ClearProviders());
        await _host.StartAsync(cancellation);
        return _host.Services.GetRequiredService<IGrainFactory>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is null) { return; }

        await _host.StopAsync(CancellationToken.None);
        await _host.DisposeAsync();
    }
}
