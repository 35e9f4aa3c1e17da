namespace ChipMarketGame.Strategies;

/// <summary>Leaves the least profitable work unserved and keeps its cash.</summary>
public static class CostMinimiser
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "cost-minimiser",
        CompanyRole.Hyperscaler,
        new Title(
            "Has each piece of work done by the chip with the lower cost of ownership, asks half as much again of it before it buys, " +
            "and saves on power and software.",
            "每項工作只交給總持有成本較低的晶片，而且要求更高回報才買，電力與軟體也都從省。"),
        StrategyTags.LooksAhead,
        "Ellram 1995, Total cost of ownership");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new()
    {
        Ramp = RampUse.WhereCheaper,
        Thrift = 1.5,
        Power = 0.9,
        Software = 0.6,
        Ambitions = [Ambition.Safe, Ambition.Standard]
    };
}
