namespace ChipMarketGame.Research;

/// <summary>Two policies under the same blocks: all that a report says about their difference, first less second.</summary>
/// <param name="Count">Pairs.</param>
/// <param name="Difference">Mean difference with its interval by Student's t over pairs. Fewer than two pairs: no interval.</param>
/// <param name="Clustered">The same mean with an interval that lets whole blocks vary; equal blocks may hold several pairs.</param>
/// <param name="Test">The paired t test. A policy against itself: difference 0, p = 1.</param>
/// <param name="StandardisedEffect">
/// Mean difference over standard deviation of the differences (d_z; Cohen, Statistical Power Analysis, 1988, section 2.3.5). Zero if
/// the difference is zero, infinite if only the deviation is.
/// </param>
/// <param name="Shift">Hodges–Lehmann shift.</param>
/// <param name="Correlation">Of the two policies' values over pairs; not a number where one of them does not vary.</param>
/// <param name="VarianceReduction">
/// 1 − var(a − b) / (var a + var b): the share of the variance of an unpaired comparison that pairing removes. Negative if pairing
/// hurts; zero if nothing varies.
/// </param>
public sealed record PairedContrast(
    int Count,
    MeanInterval Difference,
    BootstrapInterval Clustered,
    StudentTest Test,
    double StandardisedEffect,
    double Shift,
    double Correlation,
    double VarianceReduction)
{
    /// <summary>Compares pairs of which each is a block of its own.</summary>
    public static PairedContrast Of(IReadOnlyList<double> a, IReadOnlyList<double> b, double confidence = 0.95) =>
        Of(a, b, [.. Enumerable.Range(0, a.Count)], confidence);

    /// <summary>Compares pairs that share blocks: pairs of one block may depend on each other, blocks may not.</summary>
    /// <param name="blocks">The block of each pair.</param>
    public static PairedContrast Of(IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<int> blocks, double confidence = 0.95)
    {
        var differences = Sample.Differences(a, b);
        var (difference, deviation) = (Sample.Mean(differences), Sample.StandardDeviation(differences));
        return new PairedContrast(
            differences.Length,
            MeanInterval.Of(differences, confidence),
            ClusterBootstrap.Mean(differences, blocks, confidence),
            StudentTest.Paired(a, b),
            difference == 0 ? 0 : difference / deviation,
            HodgesLehmann.Centre(differences),
            Sample.Correlation(a, b),
            Reduction(deviation, Sample.StandardDeviation(a), Sample.StandardDeviation(b)));
    }

    private static double Reduction(double ofDifferences, double a, double b)
    {
        var largest = Math.Max(a, b);
        return largest > 0 ? 1
            - (ofDifferences / largest * (ofDifferences / largest) / ((a / largest * (a / largest)) + (b / largest * (b / largest)))) : 0;
    }
}
