namespace ChipMarketGame.Strategies;

/// <summary>Gives the design away and lives on the chips.</summary>
public static class RazorAndBlades
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "razor-and-blades",
        CompanyRole.Designer,
        new Title(
            "Quotes the engineering at six tenths of its cost and takes three points more on every chip for as long as it sells.",
            "NRE 只報成本的六成，再從之後賣出的每顆晶片多賺三個百分點。"),
        StrategyTags.LooksAhead,
        "Farrell and Klemperer 2007, Coordination and lock-in");

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { Margin = 0.03, Quote = 0.6 };
}
