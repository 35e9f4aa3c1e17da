namespace ChipMarketGame.Strategies;

/// <summary>Buys the installed base: cheap to win, and the contract keeps the price from following.</summary>
public static class Undercutter
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "undercutter",
        CompanyRole.Designer,
        new Title(
            "Gives up eight points of margin and three tenths of the NRE to win programmes that pay for years.",
            "毛利讓八個百分點、NRE 打七折，搶下能收多年錢的專案。"),
        StrategyTags.LooksAhead,
        "Klemperer 1987, Markets with consumer switching costs");

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { Margin = -0.08, Quote = 0.7 };
}
