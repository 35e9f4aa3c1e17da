namespace ChipMarketGame.Strategies;

/// <summary>Pays for flexibility: neither supplier can hold it to ransom.</summary>
public static class Hedge
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "hedge",
        CompanyRole.Hyperscaler,
        new Title(
            "Keeps a foot in both camps: six tenths of the own chips the plan asks for, and a safe chip when it scores better.",
            "兩邊下注：自研晶片只訂計劃的六成，並在較划算時選擇保守設計。"),
        StrategyTags.LooksAhead,
        "Dixit and Pindyck 1994, Investment under uncertainty");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new()
    {
        OwnChips = 0.6, Deference = 0.5, Ambitions = [Ambition.Safe, Ambition.Standard]
    };
}
