namespace ChipMarketGame.Core;

/// <summary>
/// Packaging is reserved by contracts that run out one after another, so a reservation cannot be dropped from one quarter to the next.
/// </summary>
internal static class ReserveContract
{
    private const int Digits = 9;

    /// <summary>What the reservations of before still bind, without the dust of a subtraction.</summary>
    /// <param name="standing">The reservation of the quarter before, share of supply.</param>
    public static double Least(Scenario scenario, double standing) =>
        Math.Max(SheetLines.Reserve.Low, Math.Round(standing - scenario.Packaging.ReserveFall, Digits));
}
