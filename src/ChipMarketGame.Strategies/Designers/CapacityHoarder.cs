namespace ChipMarketGame.Strategies;

/// <summary>Holds the scarce things first: teams and packaging.</summary>
public static class CapacityHoarder
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "capacity-hoarder",
        CompanyRole.Designer,
        new Title(
            "Hires while its teams are full and books packaging ahead of its rivals, so that growth comes to it.",
            "團隊一滿就招人，並搶先預訂封裝產能，讓成長只能找它。"),
        StrategyTags.LooksAhead,
        "Dixit 1980, The role of investment in entry-deterrence");

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { HiresWhenFull = true, Booking = 1.5 };
}
