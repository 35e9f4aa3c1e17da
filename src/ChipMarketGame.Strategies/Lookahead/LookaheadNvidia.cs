using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Imagines the years to come under each of a handful of plans and starts on the one that ends best.</summary>
public sealed class LookaheadNvidia : INvidiaStrategy
{
    private const int Horizon = 12;

    private readonly ImaginedPlay _imagined;
    private readonly ImmutableArray<Player<INvidiaStrategy, NvidiaSheet>> _plans;

    public LookaheadNvidia(Scenario scenario)
    {
        _imagined = new ImaginedPlay(scenario);
        var published = PublishedPlan.Of(scenario);
        NvidiaSheet[] plans =
        [
            published,
            published with { Loyalty = 1, Reserve = 0.66 },
            published with { Loyalty = 0.5, Reserve = 0.72 },
            published with { Price = 0.93 },
            published with { Price = 1.07 },
            published with { Royalty = 1.5 * published.Royalty },
            published with { Rd = 1.3, Cuda = 1.3 },
            published with { OpenAi = PublishedPlan.Capital(4) },
        ];
        _plans = [.. plans.Select(plan => GpuMakerStrategies.Role.Seat(new Plan(plan), scenario.Roster.GpuMaker))];
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "lookahead",
        CompanyRole.GpuMaker,
        new Title(
            "Forecasts three years under each of eight departures from its plan, with everybody else playing the reference, and starts " +
            "on the best; again every quarter.",
            "每季就八種偏離公布計劃的做法各預測三年，假設其他公司都採基準策略，再照結果最好的一種執行。"),
        StrategyTags.LooksAhead,
        "Tesauro and Galperin 1996, On-line policy improvement using Monte-Carlo search");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _imagined.Best(view, _plans, Horizon).Sheet(view);

    private sealed class Plan(NvidiaSheet sheet) : INvidiaStrategy
    {
        public NvidiaSheet Decide(NvidiaView view) => sheet.KeepingPromises(view);
    }
}
