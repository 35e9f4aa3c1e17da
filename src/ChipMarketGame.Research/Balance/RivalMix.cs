using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A market to be measured in: what every seat plays except the one under test.</summary>
/// <param name="Played">Strategies of roles; a role that is not among them plays the reference.</param>
public sealed record RivalMix(string Name, ImmutableDictionary<CompanyRole, string> Played)
{
    /// <summary>Six markets that differ in kind, among them each role's strategies once.</summary>
    public static ImmutableArray<RivalMix> All { get; } =
    [
        new("reference", ImmutableDictionary<CompanyRole, string>.Empty),
        Of("own-silicon", "asic-max", "capacity-hoarder", "margin-first"),
        Of("all-gpu", "gpu-only", "fusion-refuser", "kingmaker"),
        Of("price-war", "cost-minimiser", "undercutter", "limit-pricing"),
        Of("fusion-camp", "hedge", "fusion-joiner", "open-arms"),
        Of("quality-race", "bold", "premium-ip", "closed-garden"),
    ];

    /// <summary>The market's strategies in the order of the seats, as shown beside its name.</summary>
    public string Strategies => string.Join(" / ", Role.All.Select(role => this[role.Kind]));

    /// <summary>The strategy of a role.</summary>
    public string this[CompanyRole role] => Played.GetValueOrDefault(role, StrategyCatalogue.Reference);

    /// <summary>The lineup with nobody under test.</summary>
    /// <exception cref="UnknownStrategyException">A role has no strategy of that name.</exception>
    public Lineup Seats(Scenario scenario) =>
        Role.All.Aggregate(Lineup.Reference(scenario), (lineup, role) => lineup.With(role.Kind, this[role.Kind]));

    private static RivalMix Of(string name, string clouds, string houses, string gpuMaker) => new(
        name,
        new Dictionary<CompanyRole, string>
        {
            [CompanyRole.Hyperscaler] = clouds, [CompanyRole.Designer] = houses, [CompanyRole.GpuMaker] = gpuMaker,
        }.ToImmutableDictionary());
}
