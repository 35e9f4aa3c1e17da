using System.Collections.Immutable;
using System.Diagnostics;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Benchmarks;

/// <summary>The same games through <see cref="IMatchWorkerGrain"/>, a batch a call, and as a plain loop; one core on either side.</summary>
internal static class WorkerAgainstLoop
{
    private const int Games = 1000;

    public static async Task<Ratio> Measure()
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025");
        ImmutableArray<string> strategies = [.. Enumerable.Repeat(StrategyCatalogue.Reference, scenario.Scenario.Roster.Seats)];
        var batch = new MatchBatch(
            scenario.Json, nameof(FailureRule.StandingOrders),
            [.. Enumerable.Range(1, Games).Select(seed => new MatchOrder((ulong)seed, strategies, 0, true))]);
        using var host = Host();
        await host.StartAsync();
        var worker = host.Services.GetRequiredService<IGrainFactory>().MatchWorker();
        var referee = new Referee(scenario.Scenario);
        var ratio = Ratio.InTurn("batch through MatchWorkerGrain / the same as a plain loop", "games/s", Worker, Loop, 0.95);
        await host.StopAsync();
        return ratio;

        double Worker() => Clocked(() => worker.Play(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult());

        double Loop() => Clocked(() =>
        {
            foreach (var match in batch.Matches) { referee.PlayUncontaminated(Lineup.Of(scenario.Scenario, match.Strategies), match.Seed); }
        });
    }

    private static double Clocked(Action play)
    {
        var clock = Stopwatch.StartNew();
        play();
        return Games / clock.Elapsed.TotalSeconds;
    }

    private static IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var journal = new InMemoryJournal();
        builder.Services.AddSingleton<IJournal>(journal).AddSingleton<IJournalReader>(journal);
        builder.UseOrleans(silo => silo.UseLocalhostClustering(siloPort: 21112, gatewayPort: 40112).AddChipMarketGrains());
        return builder.Build();
    }
}
