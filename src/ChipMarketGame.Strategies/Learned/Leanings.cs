using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The knobs of a role and a strategy for every setting of them: the same that is learned and that plays.</summary>
public static class Leanings
{
    private static readonly ImmutableArray<Knob> Hyperscaler =
    [
        new("ahead", 0.95, 1.30, 1.05), new("thrift", 0.8, 1.6, 1), new("gpus", 0.6, 1.8, 1), new("own_chips", 0, 1.4, 1),
        new("power", 0.9, 1.3, 1),
        new("software", 0, 2.5, 1), new("premium_when_short", 0, 0.12, 0), new("deference", 0, 1, 1), new("stretch", 0.8, 1.4, 1),
    ];

    private static readonly ImmutableArray<Knob> Designer =
    [
        new("margin", -0.12, 0.10, 0), new("quote", 0.5, 1.5, 1), new("ip", 0.3, 3, 1), new("booking", 0.5, 1.6, 1),
        new("fusion_threshold", -0.15, 0.30, 0),
    ];

    private static readonly ImmutableArray<Knob> GpuMaker =
    [
        new("price_when_short", 0.9, 1.25, 1), new("price", 0.9, 1.15, 1), new("price_when_slack", 0.8, 1.15, 1),
        new("reserve", 0.45, 0.80, 0.6), new("loyalty", 0, 1, 0),
        new("rd", 0.6, 1.8, 1), new("cuda", 0.4, 2.2, 1), new("royalty", 0, 0.10, 0.04), new("openai_bn", 0, 10, 10),
    ];

    /// <summary>The knobs of a role.</summary>
    public static ImmutableArray<Knob> For(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => Hyperscaler,
        CompanyRole.Designer => Designer,
        CompanyRole.GpuMaker => GpuMaker,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy"),
    };

    /// <summary>A lineup with these settings, in the order of the knobs, in one seat.</summary>
    public static Lineup WithLeanings(this Lineup lineup, Company seat, ImmutableArray<double> settings) =>
        lineup.Scenario.Roster.RoleOf(seat) switch
    {
        CompanyRole.Hyperscaler =>
            lineup.With(
                seat, LearnedHyperscaler.Info, (scenario, company) => (IHyperscalerStrategy)new HyperscalerPlanner(
                    scenario, company, LearnedHyperscaler.PolicyOf(settings))),
        CompanyRole.Designer =>
            lineup.With(
                seat, LearnedDesigner.Info,
                (scenario, company) => (IDesignerStrategy)new DesignHouse(scenario, company, LearnedDesigner.PolicyOf(settings))),
        _ => lineup.With(LearnedNvidia.Info, (scenario, _) => new LearnedNvidia(scenario, settings)),
    };
}
