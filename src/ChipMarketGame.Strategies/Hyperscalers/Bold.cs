namespace ChipMarketGame.Strategies;

/// <summary>Bets on faster chips, later and likelier to slip.</summary>
public static class Bold
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "bold",
        CompanyRole.Hyperscaler,
        new Title(
            "Designs bold chips only, doubles the software budget and orders a fifth more of what it designs.",
            "只做積極的設計，軟體預算加倍，自研晶片多訂兩成。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new() { Ambitions = [Ambition.Bold], Software = 2, OwnChips = 1.2 };
}
