namespace ChipMarketGame.Strategies;

/// <summary>The world in which own silicon never happened: it shows what own silicon is worth.</summary>
public static class GpuOnly
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "gpu-only",
        CompanyRole.Hyperscaler,
        new Title(
            "Buys GPUs and nothing else: no own chips, no software for them, no programmes.",
            "只買 GPU：不下單自研晶片、不投資相關軟體、不開新專案。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new() { OwnChips = 0, Software = 0, Programmes = false };
}
