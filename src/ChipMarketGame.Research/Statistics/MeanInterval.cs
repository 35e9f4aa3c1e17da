namespace ChipMarketGame.Research;

/// <summary>A mean with the interval that holds the true mean with the stated confidence, by Student's t.</summary>
/// <param name="HalfWidth">Distance from the mean to either end; not a number with fewer than two values.</param>
public sealed record MeanInterval(int Count, double Mean, double StandardDeviation, double HalfWidth)
{
    public double Low => Mean - HalfWidth;

    public double High => Mean + HalfWidth;

    /// <summary>The t statistic of the mean against zero: zero if the mean is exactly zero, infinite if only the deviation is.</summary>
    public double T => Mean == 0 ? 0 : Mean / (StandardDeviation / Math.Sqrt(Count));

    /// <summary>
    /// Two-sided probability of a t at least as far from zero, were the true mean zero; one where a single value cannot tell.
    /// </summary>
    public double P => StudentTest.TailOf(T, Count - 1);

    /// <summary>Mean ± t(confidence, n − 1) · s / √n (Student, "The Probable Error of a Mean", Biometrika 6, 1908).</summary>
    /// <param name="values">At least one, all finite. Values that are all the same leave no doubt: the half-width is zero.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static MeanInterval Of(IReadOnlyCollection<double> values, double confidence = 0.95)
    {
        Given.Confidence(confidence);
        double[] sample = [.. values];
        var mean = Sample.Mean(sample);
        if (sample.Length == 1) { return new MeanInterval(1, mean, double.NaN, double.NaN); }

        var deviation = Sample.StandardDeviation(sample);
        var quantile = StudentDistribution.TwoSidedQuantile(1 - confidence, sample.Length - 1);
        return new MeanInterval(sample.Length, mean, deviation, quantile * deviation / Math.Sqrt(sample.Length));
    }

    /// <summary>Of figures that were not all measured: there is no mean.</summary>
    internal static MeanInterval Unknown(int count) => new(count, double.NaN, double.NaN, double.NaN);

    /// <summary>
    /// The interval of the mean difference a − b of values that belong together pair by pair, such as two policies under the same
    /// seeds: what the pairs share cancels out.
    /// </summary>
    public static MeanInterval OfPairs(IReadOnlyList<double> a, IReadOnlyList<double> b, double confidence = 0.95) =>
        Of(Sample.Differences(a, b), confidence);
}
