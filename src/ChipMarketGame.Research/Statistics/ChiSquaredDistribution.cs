namespace ChipMarketGame.Research;

/// <summary>χ², right far out in its tail (Pearson, "On the Criterion…", Philosophical Magazine 50, 1900).</summary>
public static class ChiSquaredDistribution
{
    /// <summary>Probability of a value at least as large.</summary>
    /// <param name="statistic">Zero or more; infinite gives zero.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double UpperTail(double statistic, double degreesOfFreedom) => statistic >= 0
        ? Tail.Gamma(Given.Freedom(degreesOfFreedom) / 2, statistic / 2)
        : throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "a sum of squares must be zero or more");
}
