namespace ChipMarketGame.Research;

/// <summary>
/// Fisher's F, right far out in its tail (Snedecor, Calculation and Interpretation of Analysis of Variance and Covariance, 1934).
/// </summary>
public static class FisherDistribution
{
    /// <summary>Probability of a ratio of variances at least as large.</summary>
    /// <param name="f">Zero or more; infinite gives zero.</param>
    /// <param name="numerator">Degrees of freedom of the upper variance, above 0.</param>
    /// <param name="denominator">Degrees of freedom of the lower variance, above 0.</param>
    public static double UpperTail(double f, double numerator, double denominator)
    {
        if (!(f >= 0)) { throw new ArgumentOutOfRangeException(nameof(f), f, "a ratio of variances must be zero or more"); }
        Given.Freedom(numerator);
        Given.Freedom(denominator);
        var odds = f * (numerator / denominator);
        var (u, w) = odds <= 1 ? (1 / (1 + odds), odds / (1 + odds)) : (1 / odds / (1 + (1 / odds)), 1 / (1 + (1 / odds)));
        return Tail.Beta(denominator / 2, numerator / 2, u, w);
    }
}
