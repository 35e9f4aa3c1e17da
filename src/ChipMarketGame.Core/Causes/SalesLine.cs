namespace ChipMarketGame.Core;

/// <summary>What a seat sold to one customer, or of one kind, in a quarter.</summary>
/// <param name="Price">Of a unit, $; without meaning if nothing was sold.</param>
/// <param name="UnitCost">Of a unit, $.</param>
/// <param name="Wanted">Units that could have been sold.</param>
/// <param name="Sold">Units sold.</param>
/// <param name="Contract">Whether there is anything that could be sold: a designer sells to those whose chip it makes.</param>
internal readonly record struct SalesLine(double Price, double UnitCost, double Wanted, double Sold, bool Contract = true)
{
    public double Margin => Price - UnitCost;
}
