namespace ChipMarketGame.Strategies;

/// <summary>The planner that analysts would expect of a cloud, and the yardstick of every other.</summary>
public static class ReferenceHyperscaler
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        StrategyCatalogue.Reference,
        CompanyRole.Hyperscaler,
        new Title(
            "Serves the load it expects with its own chips where they are cheaper and the software is ready, and with GPUs elsewhere.",
            "預測需求，凡自研晶片較便宜且軟體成熟之處用自研晶片，其餘用 GPU。"),
        StrategyTags.LooksAhead,
        "Jorgenson 1963, Capital theory and investment behavior");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new();
}
