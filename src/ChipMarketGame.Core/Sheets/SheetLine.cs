namespace ChipMarketGame.Core;

/// <summary>A numeric line of a decision sheet: its name on the wire, its unit and range.</summary>
/// <param name="Unit">chips, share, share per 0.1, usd, mw, teams or ratio.</param>
/// <param name="Whole">Whether only whole numbers are allowed.</param>
/// <param name="OneOff">Whether it is 0 again next quarter instead of standing.</param>
/// <param name="Posted">Whether it is in force from next quarter on.</param>
public sealed record SheetLine(
    string Name, string Unit, double Low, double High, bool Whole = false, bool OneOff = false, bool Posted = false)
{
    /// <summary>Whether a value lies in the range.</summary>
    public bool Holds(double value) => value >= Low && value <= High;

    /// <summary>Whether a value lies in the range, and is whole where it must be.</summary>
    public bool Takes(double value) => Holds(value) && (!Whole || value == Math.Floor(value));
}
