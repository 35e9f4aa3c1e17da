using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace ChipMarketGame.ClusterTests;

/// <summary>Silos in this process around a journal that outlives them.</summary>
sealed class Cluster : IAsyncDisposable
{
    readonly InProcessTestCluster _cluster;

    Cluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    public InProcessTestCluster Silos => _cluster;

    public static async Task<Cluster> Start(
        int silos, IJournal journal, IControllerFactory? controllers = null, Action<GameOptions>? options = null,
        Action<DemonstrationOptions>? demonstration = null, Action<ISiloBuilder>? adjust = null)
    {
        var (builder, signIns) = (new InProcessTestClusterBuilder((short)silos), new MemorySignIns());
        builder.ConfigureSilo((_, silo) =>
        {
            // As an instance: no silo disposes of it.
            silo.Services.AddSingleton(journal).AddSingleton<IJournalReader>(journal).AddSingleton<IOperatorKey, KnownKey>()
                .AddSingleton<ISignInStore>(signIns);
            if (controllers is not null) { silo.Services.AddSingleton(controllers); }
            silo.AddChipMarketGrains(game =>
            {
                game.Sweep = TimeSpan.FromMilliseconds(200);
                game.DecisionTime = TimeSpan.FromMinutes(1);
                options?.Invoke(game);
            });
            if (demonstration is not null) { silo.AddDemonstration(demonstration); }
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromMinutes(1));
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                membership.NumMissedProbesLimit = 2;
                membership.NumVotesForDeathDeclaration = 1;
            });
            adjust?.Invoke(silo);
        });
        builder.ConfigureClient(client => client.Services.AddChipMarketSerialization());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new Cluster(cluster);
    }

    /// <summary>The silo where a grain is at home now.</summary>
    public InProcessSiloHandle HomeOf(IAddressable grain) =>
        _cluster.Silos.Single(
            silo => silo.IsActive && _cluster.TryGetGrainContext(grain.GetGrainId(), out var context)
                && context!.Address.SiloAddress!.Equals(silo.SiloAddress));

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
