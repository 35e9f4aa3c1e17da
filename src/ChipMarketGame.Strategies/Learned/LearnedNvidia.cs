using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A plan for the GPU maker whose figures an evolution strategy found, with a price for each state of supply.</summary>
public sealed class LearnedNvidia : INvidiaStrategy
{
    private readonly NvidiaSheet _plan;
    private readonly double _whenShort, _whenSlack;

    public LearnedNvidia(Scenario scenario) : this(scenario, LearnedSettings.For(CompanyRole.GpuMaker))
    {
    }

    internal LearnedNvidia(Scenario scenario, ImmutableArray<double> settings)
    {
        (_whenShort, _whenSlack) = (settings[0], settings[2]);
        _plan = PublishedPlan.Of(scenario) with
        {
            Price = settings[1], Reserve = settings[3], Loyalty = settings[4], Rd = settings[5], Cuda = settings[6],
            Royalty = settings[7], Cap = Math.Max(settings[7], scenario.GpuMaker.RoyaltyCap), OpenAi = PublishedPlan.Capital(settings[8]),
        };
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "learned",
        CompanyRole.GpuMaker,
        new Title(
            "A plan with a price for shortage, balance and slack, whose figures an evolution strategy found against several mixes of " +
            "rivals; anyone can learn them anew.",
            "缺貨、平衡、寬鬆各有定價的計劃，數字由演化策略面對多種對手組合學出，任何人都可重新訓練。"),
        StrategyTags.None,
        "Beyer and Schwefel 2002, Evolution strategies: a comprehensive introduction");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) =>
        (_plan with { Price = PublishedPlan.WasShort(view) ? _whenShort : PublishedPlan.WasSlack(view) ? _whenSlack : _plan.Price })
            .KeepingPromises(view);
}
