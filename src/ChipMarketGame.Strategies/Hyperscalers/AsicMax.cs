namespace ChipMarketGame.Strategies;

/// <summary>Vertical integration as fast as the ramp allows, surcharge and lost loyalty included.</summary>
public static class AsicMax
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "asic-max",
        CompanyRole.Hyperscaler,
        new Title(
            "Moves all the work it can to its own chips, drives the ramp to the ceiling and spends on GPUs what is left.",
            "盡量把工作移到自研晶片，把量產爬坡推到上限，剩下的錢才買 GPU。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new()
    {
        Ramp = RampUse.ToTheCeiling,
        Deference = 0,
        Stretch = 1.3,
        KeepsGpuBudget = false
    };
}
