namespace ChipMarketGame.Research;

/// <summary>A comparison of two means by Student's t.</summary>
/// <param name="Difference">Mean of the first less mean of the second, in the unit of the values.</param>
/// <param name="StandardError">Of that difference.</param>
/// <param name="T">
/// Difference over standard error. Zero if the difference is exactly zero, infinite if only the error is, not a number if fewer than
/// two values leave the error unknown.
/// </param>
/// <param name="P">
/// Two-sided probability of a t at least as far from zero, were the true means equal. One where nothing speaks against equality: a
/// difference of exactly zero, or too few values to tell.
/// </param>
public sealed record StudentTest(double Difference, double StandardError, double DegreesOfFreedom, double T, double P)
{
    /// <summary>
    /// Distance from the difference to either end of its interval: by Welch's error, Welch's interval. Not a number where the error is
    /// unknown.
    /// </summary>
    /// <param name="confidence">Between 0 and 1.</param>
    public double HalfWidth(double confidence = 0.95)
    {
        return HalfWidthBeyond(1 - Given.Confidence(confidence));
    }

    /// <summary>The same for a chance of missing, which may be too small for one less it.</summary>
    internal double HalfWidthBeyond(double tail) =>
        StandardError > 0 ? StandardError * StudentDistribution.TwoSidedQuantile(tail, DegreesOfFreedom) : StandardError;

    /// <summary>Two-sided tail of Student's t. One at t = 0 and where t is not a number; zero where t is infinite.</summary>
    public static double TailOf(double t, double degreesOfFreedom) =>
        double.IsNaN(t) || t == 0 ? 1
        : double.IsInfinity(t) ? 0
        : Math.Min(1, StudentDistribution.TwoSidedTail(t, degreesOfFreedom));

    /// <summary>
    /// Values that belong together pair by pair (Student, "The Probable Error of a Mean", Biometrika 6, 1908). A sample against itself
    /// gives a difference of exactly zero and p = 1.
    /// </summary>
    public static StudentTest Paired(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var differences = Sample.Differences(a, b);
        return From(
            Sample.Mean(differences), Sample.StandardDeviation(differences) / Math.Sqrt(differences.Length), differences.Length - 1);
    }

    /// <summary>
    /// Independent samples of unequal variance (Welch, "The Generalization of 'Student's' Problem when Several Different Population
    /// Variances are Involved", Biometrika 34, 1947; degrees of freedom by Satterthwaite, 1946).
    /// </summary>
    public static StudentTest Welch(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var difference = Sample.Mean(a) - Sample.Mean(b);
        var (errorA, errorB) = (Sample.StandardDeviation(a) / Math.Sqrt(a.Count), Sample.StandardDeviation(b) / Math.Sqrt(b.Count));
        var larger = Math.Max(errorA, errorB);
        if (!(larger > 0)) { return From(difference, larger, Math.Max(1, a.Count + b.Count - 2)); }

        // In units of the larger error, so that no square of a very small or large one is lost.
        var (partA, partB) = (errorA / larger * (errorA / larger), errorB / larger * (errorB / larger));
        var whole = partA + partB;
        return From(
            difference, larger * Math.Sqrt(whole), whole * whole / ((partA * partA / (a.Count - 1)) + (partB * partB / (b.Count - 1))));
    }

    /// <summary>Judges an estimated difference whose standard error has so many degrees of freedom.</summary>
    /// <param name="difference">Finite.</param>
    /// <param name="standardError">Zero or more; not a number where it is unknown.</param>
    /// <param name="degreesOfFreedom">Above zero; not looked at where the error is unknown.</param>
    public static StudentTest From(double difference, double standardError, double degreesOfFreedom)
    {
        Given.Finite(difference, "a difference", nameof(difference));
        if (standardError < 0 || double.IsInfinity(standardError))
        {
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "a standard error must be finite and zero or more");
        }
        if (!double.IsNaN(standardError)) { Given.Freedom(degreesOfFreedom); }

        var t = difference == 0 ? 0 : difference / standardError;
        return new StudentTest(difference, standardError, degreesOfFreedom, t, TailOf(t, degreesOfFreedom));
    }
}
