namespace ChipMarketGame.Strategies;

/// <summary>Never depends on one designer, and brings its software up to what two of them can make.</summary>
public static class SecondSourcer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "second-sourcer",
        CompanyRole.Hyperscaler,
        new Title(
            "Has two designers for every programme, half as much again for software, and drives the ramp of what they make to its ceiling.",
            "每個專案都找兩家設計公司，軟體預算多五成，並把量產爬坡推到上限。"),
        StrategyTags.LooksAhead,
        "Farrell and Gallini 1988, Second-sourcing as a commitment");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new()
    {
        SecondSource = AwardChoice.Always, Software = 1.5, Ramp = RampUse.ToTheCeiling
    };
}
