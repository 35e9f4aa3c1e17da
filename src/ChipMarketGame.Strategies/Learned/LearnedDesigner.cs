using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A design house whose leanings an evolution strategy found.</summary>
public static class LearnedDesigner
{
    private static readonly Lazy<DesignerPolicy> Found = new(() => PolicyOf(LearnedSettings.For(CompanyRole.Designer)));

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "learned",
        CompanyRole.Designer,
        new Title(
            "The design house with margin, quote, research and booking that an evolution strategy found against several mixes of " +
            "rivals; anyone can learn them anew.",
            "以演化策略面對多種對手組合學出毛利、報價、研發與封裝預訂的設計公司，任何人都可重新訓練。"),
        StrategyTags.LooksAhead,
        "Beyer and Schwefel 2002, Evolution strategies: a comprehensive introduction");

    /// <summary>The leanings found.</summary>
    public static DesignerPolicy Policy => Found.Value;

    internal static DesignerPolicy PolicyOf(ImmutableArray<double> settings) => new()
    {
        Margin = settings[0], Quote = settings[1], Ip = settings[2], Booking = settings[3], FusionThreshold = settings[4],
    };
}
