using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Hosting;

namespace ChipMarketGame.Grains;

/// <summary>Puts the game into a silo. The host adds the journal.</summary>
public static class GrainsSetup
{
    /// <summary>
    /// How long what nobody asks for stays in memory, and how often that is looked at. Whoever has a page open asks; a game that is read
    /// again costs milliseconds, and one that is kept costs a tenth of a megabyte.
    /// </summary>
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(2), Forgetting = TimeSpan.FromSeconds(20);

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
        silo.Configure<GrainCollectionOptions>(memory => (memory.CollectionQuantum, memory.CollectionAge) = (Forgetting, Unasked));
        silo.Services.AddHostedService<GameSweep>();
        silo.Services.AddSingleton<FailingGames>();
        silo.Services.AddSingleton<Lookout>().AddHostedService(services => services.GetRequiredService<Lookout>());
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
