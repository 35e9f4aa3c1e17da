using MathNet.Numerics.Distributions;

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
    /// <summary>Two-sided tail of Student's t. One at t = 0 and where t is not a number; zero where t is infinite.</summary>
    public static double TailOf(double t, double degreesOfFreedom) =>
        double.IsNaN(t) || t == 0 ? 1
        : double.IsInfinity(t) ? 0
        : Math.Min(1, 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t)));

    /// <summary>
    /// Values that belong together pair by pair (Student, "The Probable Error of a Mean", Biometrika 6, 1908). A sample against itself
    /// gives a difference of exactly zero and p = 1.
    /// </summary>
    public static StudentTest Paired(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var differences = Sample.Differences(a, b);
        return From(Sample.Mean(differences), Math.Sqrt(Sample.Variance(differences) / differences.Length), differences.Length - 1);
    }

    /// <summary>
    /// Independent samples of unequal variance (Welch, "The Generalization of 'Student's' Problem when Several Different Population
    /// Variances are Involved", Biometrika 34, 1947; degrees of freedom by Satterthwaite, 1946).
    /// </summary>
    public static StudentTest Welch(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var difference = Sample.Mean(a) - Sample.Mean(b);
        var (errorA, errorB) = (Sample.Variance(a) / a.Count, Sample.Variance(b) / b.Count);
        var squaredError = errorA + errorB;
        var freedom = squaredError == 0
            ? a.Count + b.Count - 2
            : squaredError * squaredError / ((errorA * errorA / (a.Count - 1)) + (errorB * errorB / (b.Count - 1)));
        return From(difference, Math.Sqrt(squaredError), freedom);
    }

    /// <summary>Judges an estimated difference whose standard error has so many degrees of freedom.</summary>
    public static StudentTest From(double difference, double standardError, double degreesOfFreedom)
    {
        var t = difference == 0 ? 0 : difference / standardError;
        return new StudentTest(difference, standardError, degreesOfFreedom, t, TailOf(t, degreesOfFreedom));
    }
}
