using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace ChipMarketGame.Grains;

/// <summary>Puts the game into a silo. The host adds the journal.</summary>
public static class GrainsSetup
{
    /// <summary>The grains, who controls the companies, and the sweep that continues open games.</summary>
    public static ISiloBuilder AddChipMarketGrains(this ISiloBuilder silo, Action<GameOptions>? options = null)
    {
        silo.Services.AddChipMarketSerialization();
        silo.Services.TryAddSingleton<IControllerFactory, StrategyControllers>();
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton<IOperatorKey, NoOperatorKey>();
        silo.Services.TryAddSingleton<ISignInStore, MemorySignIns>();
        silo.Services.AddSingleton<ISignIns, SignIns>().AddSingleton<GameOpener>();
        silo.Services.AddSingleton<ScenarioShelf>().AddSingleton<OpeningShelf>().AddSingleton<GameJournal>().AddSingleton<Courses>()
            .AddSingleton<RequestCheck>().AddSingleton<GameMeters>();
        silo.Services.AddMetrics();
        silo.Services.AddOptions<GameOptions>().Configure(options ?? (_ => { }));
        silo.Services.AddHostedService<GameSweep>();
        silo.AddIncomingGrainCallFilter<Faults>();
        return silo;
    }

    /// <summary>Keeps one demonstration running.</summary>
    public static ISiloBuilder AddDemonstration(this ISiloBuilder silo, Action<DemonstrationOptions>? options = null)
    {
        silo.Services.AddOptions<DemonstrationOptions>().Configure(options ?? (_ => { }));
        silo.Services.AddHostedService<Demonstration>();
        return silo;
    }
}
