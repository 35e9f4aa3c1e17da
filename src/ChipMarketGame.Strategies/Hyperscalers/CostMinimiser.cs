namespace ChipMarketGame.Strategies;

/// <summary>Leaves the least profitable work unserved and keeps its cash.</summary>
public static class CostMinimiser
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "cost-minimiser",
        CompanyClass.Hyperscaler,
        new Title(
            "Asks half as much again of each chip before it buys, builds less power and spends less on software.",
            "每顆晶片都要求更高回報才買，少建電力，少花軟體費用。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new() { Thrift = 1.5, Power = 0.9, Software = 0.6, Ambitions = [Ambition.Safe, Ambition.Standard] };
}
