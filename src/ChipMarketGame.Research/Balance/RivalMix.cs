using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A market to be measured in: what every seat plays except the one under test.</summary>
/// <param name="Hyperscaler">Strategy of the hyperscalers.</param>
/// <param name="Designer">Strategy of the designers.</param>
/// <param name="GpuMaker">Strategy of the GPU maker.</param>
public sealed record RivalMix(string Name, string Hyperscaler, string Designer, string GpuMaker)
{
    /// <summary>Six markets that differ in kind, among them each role's strategies once.</summary>
    public static ImmutableArray<RivalMix> All { get; } =
    [
        new("reference", StrategyCatalogue.Reference, StrategyCatalogue.Reference, StrategyCatalogue.Reference),
        new("own-silicon", "asic-max", "capacity-hoarder", "margin-first"),
        new("all-gpu", "gpu-only", "fusion-refuser", "kingmaker"),
        new("price-war", "cost-minimiser", "undercutter", "limit-pricing"),
        new("fusion-camp", "hedge", "fusion-joiner", "open-arms"),
        new("quality-race", "bold", "premium-ip", "closed-garden"),
    ];

    /// <summary>The market's strategies, as shown beside its name.</summary>
    public string Strategies => $"{Hyperscaler} / {Designer} / {GpuMaker}";

    /// <summary>The lineup with nobody under test.</summary>
    /// <exception cref="UnknownStrategyException">A role has no strategy of that name.</exception>
    public Lineup Seats(Scenario scenario) => Lineup.Reference(scenario)
        .With(CompanyRole.Hyperscaler, Hyperscaler)
        .With(CompanyRole.Designer, Designer)
        .With(CompanyRole.GpuMaker, GpuMaker);
}
