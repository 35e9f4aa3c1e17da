using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>Company to train against.</summary>
public sealed record TrainingMix(string Name, Func<Scenario, Lineup> Lineup)
{
    /// <summary>Mixes to train against.</summary>
    public static ImmutableArray<TrainingMix> All { get; } =
    [
        new("reference", Strategies.Lineup.Reference),
        new("own-silicon", scenario => Strategies.Lineup.Reference(scenario)
            .With(CompanyRole.Hyperscaler, "asic-max").With(CompanyRole.Designer, "undercutter")
                .With(CompanyRole.GpuMaker, "limit-pricing")),
        new("gpu-camp", scenario => Strategies.Lineup.Reference(scenario)
            .With(CompanyRole.Hyperscaler, "fusion-ally").With(CompanyRole.Designer, "fusion-joiner")
                .With(CompanyRole.GpuMaker, "kingmaker")),
        new("patchwork", scenario => InTurn(
            scenario, ["gpu-only", "hedge", "bold", "asic-max"], ["premium-ip", "undercutter", "razor-and-blades"], "margin-first")),
    ];

    /// <summary>A mix that nothing is trained against.</summary>
    public static TrainingMix HeldOut { get; } = new("held-out", scenario => InTurn(
        scenario, ["capacity-hoarder", "cost-minimiser", "second-sourcer", "reference"],
        ["capacity-hoarder", "price-warrior", "fusion-refuser", "reference"], "capacity-hoarder"));

    private static Lineup InTurn(Scenario scenario, string[] clouds, string[] houses, string gpuMaker)
    {
        var lineup = Strategies.Lineup.Reference(scenario).With(CompanyRole.GpuMaker, gpuMaker);
        for (var number = 0; number < scenario.Roster.Hyperscalers; number++)
        {
            lineup = lineup.With(scenario.Roster.Hyperscaler(number), clouds[number % clouds.Length]);
        }
        for (var number = 0; number < scenario.Roster.Designers; number++)
        {
            lineup = lineup.With(scenario.Roster.Designer(number), houses[number % houses.Length]);
        }
        return lineup;
    }
}
