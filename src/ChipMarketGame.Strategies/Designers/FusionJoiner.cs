namespace ChipMarketGame.Strategies;

/// <summary>Throws in its lot with the camp.</summary>
public static class FusionJoiner
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "fusion-joiner",
        CompanyRole.Designer,
        new Title(
            "Always a member of NVLink Fusion, whatever the royalty: better silicon now, and whatever it costs later.",
            "無論權利金高低都加入 NVLink Fusion：先求更好的晶片，代價日後再說。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { Fusion = FusionStance.Always };
}
