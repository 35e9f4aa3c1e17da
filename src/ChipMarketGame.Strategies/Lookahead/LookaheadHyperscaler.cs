using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Imagines the years to come under each of a handful of plans and starts on the one that ends best.</summary>
public sealed class LookaheadHyperscaler : IHyperscalerStrategy
{
    private const int Horizon = 12;

    private readonly ImaginedPlay _imagined;
    private readonly ImmutableArray<Player<IHyperscalerStrategy, HyperscalerSheet>> _plans;

    public LookaheadHyperscaler(Scenario scenario, Company seat)
    {
        _imagined = new ImaginedPlay(scenario);
        _plans = [.. Policies.Select(policy => HyperscalerStrategies.Role.Seat(new HyperscalerPlanner(scenario, seat, policy), seat))];
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "lookahead",
        CompanyRole.Hyperscaler,
        new Title(
            "Forecasts three years under each of eight plans, with everybody else playing the reference, and starts on the best; again " +
            "every quarter.",
            "每季以八套計劃各預測三年，假設其他公司都採基準策略，再照結果最好的一套下單。"),
        StrategyTags.LooksAhead,
        "Tesauro and Galperin 1996, On-line policy improvement using Monte-Carlo search");

    /// <summary>The plans it weighs, the reference first: of equals the first wins.</summary>
    private static ImmutableArray<HyperscalerPolicy> Policies { get; } =
    [
        ReferenceHyperscaler.Policy, FusionAlly.Policy, GpuOnly.Policy, SecondSourcer.Policy, CostMinimiser.Policy, CloudHoarder.Policy,
        new() { PremiumWhenShort = 0.06 },
        new() { Gpus = 1.4 },
    ];

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view) => _imagined.Best(view, _plans, Horizon).Sheet(view);
}
