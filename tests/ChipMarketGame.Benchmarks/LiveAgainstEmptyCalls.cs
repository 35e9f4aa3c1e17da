using System.Diagnostics;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// Live games at full speed in one silo, a grain per company, journal in memory, against the same number of empty grain calls.
/// </summary>
internal sealed class LiveAgainstEmptyCalls(IGrainFactory grains)
{
    private const int Games = 8;
    private const int Companies = 11;
    private const int Quarters = 24;
    private int _round;

    public static async Task<Ratio> Measure()
    {
        using var host = Host();
        await host.StartAsync();
        var measured = new LiveAgainstEmptyCalls(host.Services.GetRequiredService<IGrainFactory>());
        await measured.PlayLive();
        await measured.CallEmpty();
        var (live, empty) = (new double[5], new double[5]);
        for (var round = 0; round < live.Length; round++) { (live[round], empty[round]) = (await measured.PlayLive(), await measured.CallEmpty()); }
        await host.StopAsync();
        return new Ratio("live, a grain per company / as many empty grain calls", "quarters/s", Ratio.Median(live), Ratio.Median(empty), 0.5);
    }

    private static IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var journal = new InMemoryJournal();
        builder.Services.AddSingleton<IJournal>(journal).AddSingleton<IJournalReader>(journal);
        builder.UseOrleans(silo => silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 40111).AddChipMarketGrains());
        return builder.Build();
    }

    private async Task<double> PlayLive()
    {
        var round = _round++;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Games).Select(game => PlayLive(new GameId($"live-{round}-{game}"), (ulong)((round * Games) + game))));
        return Games * Quarters / clock.Elapsed.TotalSeconds;
    }

    private async Task PlayLive(GameId id, ulong seed)
    {
        var game = grains.Game(id);
        var answer = await game.Open(new GameRequest("seed-2025", seed));
        if (answer.Game is null) { throw new InvalidOperationException(string.Join(' ', answer.Problems)); }
        while ((await game.Snapshot(Quarters))!.Phase != GamePhase.Ended) { await Task.Yield(); }
    }

    private async Task<double> CallEmpty()
    {
        const int repeats = 20;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Games).Select(game => grains.GetGrain<IEmptyTableGrain>(game).Ask(Companies, Quarters * repeats)));
        return Games * Quarters * repeats / clock.Elapsed.TotalSeconds;
    }
}
