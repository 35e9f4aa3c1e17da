using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Imagines the years to come under each of a handful of postures and takes the one that ends best.</summary>
public sealed class LookaheadDesigner : IDesignerStrategy
{
    private const int Horizon = 12;

    private readonly ImaginedPlay _imagined;
    private readonly ImmutableArray<Player<IDesignerStrategy, DesignerSheet>> _plans;

    public LookaheadDesigner(Scenario scenario, Company seat)
    {
        _imagined = new ImaginedPlay(scenario);
        _plans = [.. Policies.Select(policy => DesignerStrategies.Role.Seat(new DesignHouse(scenario, seat, policy), seat))];
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "lookahead",
        CompanyRole.Designer,
        new Title(
            "Forecasts three years under each of eight postures, with everybody else playing the reference, and takes the best; again " +
            "every quarter.",
            "每季以八種姿態各預測三年，假設其他公司都採基準策略，再採用結果最好的一種。"),
        StrategyTags.LooksAhead,
        "Tesauro and Galperin 1996, On-line policy improvement using Monte-Carlo search");

    /// <summary>The postures it weighs, the reference first: of equals the first wins.</summary>
    private static ImmutableArray<DesignerPolicy> Policies { get; } =
    [
        ReferenceDesigner.Policy, Undercutter.Policy, PremiumIp.Policy, RazorAndBlades.Policy, FusionRefuser.Policy, FusionJoiner.Policy,
        new() { Margin = -0.04, Quote = 0.85 },
        new() { Margin = 0.04, Ip = 1.5 },
    ];

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view) => _imagined.Best(view, _plans, Horizon).Sheet(view);
}
