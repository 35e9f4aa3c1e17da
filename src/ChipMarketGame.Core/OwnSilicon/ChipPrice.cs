namespace ChipMarketGame.Core;

/// <summary>What an own chip costs.</summary>
public static class ChipPrice
{
    /// <summary>
    /// Margin on a chip in volume: as posted, but at most the award's plus the contract's room, or one would win cheap and post dear.
    /// </summary>
    public static double Margin(Scenario scenario, double posted, double atAward) =>
        Math.Min(posted, atAward + scenario.Programme.ContractMargin);

    /// <summary>A designer's price of a chip, before royalty.</summary>
    public static Usd OfDesigner(Usd cost, double margin) => Usd.Round(cost.Count / (1 - margin));

    /// <summary>What the customer pays per chip: designers' price, half the royalty, attach fee.</summary>
    public static Dollars ToCustomer(Scenario scenario, Dollars designersPrice, bool onFusion, double royalty) =>
        onFusion ? (designersPrice * (1 + FusionRoyalty.EachSides(royalty))) + scenario.Fusion.Attach : designersPrice;
}
