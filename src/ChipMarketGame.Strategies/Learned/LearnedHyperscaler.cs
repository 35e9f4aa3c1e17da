using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A planner whose leanings an evolution strategy found.</summary>
public static class LearnedHyperscaler
{
    private static readonly Lazy<HyperscalerPolicy> Found = new(() => PolicyOf(LearnedSettings.For(CompanyRole.Hyperscaler)));

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "learned",
        CompanyRole.Hyperscaler,
        new Title(
            "The planner with leanings that an evolution strategy found against several mixes of rivals; anyone can learn them anew.",
            "以演化策略面對多種對手組合學出參數的規劃者，任何人都可重新訓練。"),
        StrategyTags.LooksAhead,
        "Beyer and Schwefel 2002, Evolution strategies: a comprehensive introduction");

    /// <summary>The leanings found.</summary>
    public static HyperscalerPolicy Policy => Found.Value;

    internal static HyperscalerPolicy PolicyOf(ImmutableArray<double> settings) => new()
    {
        Ahead = settings[0], Thrift = settings[1], Gpus = settings[2], OwnChips = settings[3], Power = settings[4],
        Software = settings[5], PremiumWhenShort = settings[6], Deference = settings[7], Stretch = settings[8],
    };
}
