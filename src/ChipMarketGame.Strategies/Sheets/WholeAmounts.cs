namespace ChipMarketGame.Strategies;

/// <summary>Amounts as the lines of a sheet take them.</summary>
internal static class WholeAmounts
{
    /// <summary>The whole part of an amount, within the line's range.</summary>
    public static long WholeWithin(this SheetLine line, double amount) => (long)Math.Clamp(amount, line.Low, line.High);

    /// <summary>The amount within the line's range.</summary>
    public static double Within(this SheetLine line, double amount) => Math.Clamp(amount, line.Low, line.High);
}
