namespace ChipMarketGame.Strategies;

/// <summary>Independence on principle.</summary>
public static class FusionRefuser
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "fusion-refuser",
        CompanyRole.Designer,
        new Title(
            "Never joins NVLink Fusion, whatever the royalty: its own interconnect, no toll.",
            "無論權利金高低都不加入 NVLink Fusion：用自家互連，不付過路費。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { Fusion = FusionStance.Never };
}
