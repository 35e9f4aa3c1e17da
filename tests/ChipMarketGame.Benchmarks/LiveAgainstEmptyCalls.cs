using System.Diagnostics;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Benchmarks;

/// <summary>Live games at full speed in one silo, a grain per company, against the same number of empty grain calls.</summary>
internal sealed class LiveAgainstEmptyCalls
{
    private const int AtOnce = 8;
    private const int InARow = 10;
    private const int Companies = 11;
    private const int Quarters = 24;

    private readonly IGrainFactory _grains;
    private readonly FinishLine _finish;
    private int _games;

    private LiveAgainstEmptyCalls(IGrainFactory grains, FinishLine finish) => (_grains, _finish) = (grains, finish);

    /// <param name="what">How the games are kept.</param>
    /// <param name="wanted">Least ratio; 0 asks for none.</param>
    public static async Task<Ratio> Measure(string what, FinishLine journal, double wanted)
    {
        using var host = Host(journal);
        await host.StartAsync();
        var measured = new LiveAgainstEmptyCalls(host.Services.GetRequiredService<IGrainFactory>(), journal);
        for (var warmUp = 0; warmUp < 4; warmUp++) { await measured.PlayLive(); }
        await measured.CallEmpty();
        var (live, empty) = (new double[5], new double[5]);
        for (var round = 0; round < live.Length; round++)
        {
            (live[round], empty[round]) = (await measured.PlayLive(), await measured.CallEmpty());
        }
        await host.StopAsync();
        return Ratio.Of($"live, a grain per company, {what} / as many empty grain calls", "quarters/s", live, empty, wanted);
    }

    private static IHost Host(FinishLine journal)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IJournal>(journal).AddSingleton<IJournalReader>(journal).AddSingleton<IOperatorKey, KnownKey>();
        builder.UseOrleans(silo => silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 40111).AddChipMarketGrains());
        return builder.Build();
    }

    private async Task<double> PlayLive()
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => PlayInARow()));
        return AtOnce * InARow * Quarters / clock.Elapsed.TotalSeconds;
    }

    private async Task PlayInARow()
    {
        for (var game = 0; game < InARow; game++)
        {
            var number = Interlocked.Increment(ref _games);
            var id = new GameId($"live-{number}");
            var answer = await _grains.Game(id).Open(new GameRequest("seed-2025", (ulong)number), KnownKey.Value);
            if (answer.Game is null) { throw new InvalidOperationException(string.Join(' ', answer.Problems)); }
            await _finish.Finish(id);
        }
    }

    private async Task<double> CallEmpty()
    {
        const int quarters = InARow * Quarters * 10;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(game => _grains.GetGrain<IEmptyTableGrain>(game).Ask(Companies, quarters)));
        return AtOnce * quarters / clock.Elapsed.TotalSeconds;
    }
}
