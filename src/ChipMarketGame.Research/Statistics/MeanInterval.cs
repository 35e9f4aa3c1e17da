using MathNet.Numerics.Distributions;

namespace ChipMarketGame.Research;

/// <summary>A mean with the interval that holds the true mean with the stated confidence, by Student's t.</summary>
/// <param name="HalfWidth">Distance from the mean to either end; not a number with fewer than two values.</param>
public sealed record MeanInterval(int Count, double Mean, double StandardDeviation, double HalfWidth)
{
    public double Low => Mean - HalfWidth;

    public double High => Mean + HalfWidth;

    /// <summary>The t statistic of the mean against zero: zero if the mean is exactly zero, infinite if only the deviation is.</summary>
    public double T => Mean == 0 ? 0 : Mean / (StandardDeviation / Math.Sqrt(Count));

    /// <summary>Two-sided probability of a t at least as far from zero, were the true mean zero; one where a single value cannot tell.</summary>
    public double P => StudentTest.TailOf(T, Count - 1);

    /// <summary>Mean ± t(confidence, n − 1) · s / √n (Student, "The Probable Error of a Mean", Biometrika 6, 1908).</summary>
    public static MeanInterval Of(IReadOnlyCollection<double> values, double confidence = 0.95)
    {
        var count = values.Count;
        if (count == 0) { throw new ArgumentException("a mean needs at least one value", nameof(values)); }

        var mean = values.Sum() / count;
        if (count == 1) { return new MeanInterval(1, mean, double.NaN, double.NaN); }

        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (count - 1));
        var quantile = StudentT.InvCDF(0, 1, count - 1, (1 + confidence) / 2);
        return new MeanInterval(count, mean, deviation, quantile * deviation / Math.Sqrt(count));
    }

    /// <summary>
    /// The interval of the mean difference a − b of values that belong together pair by pair, such as two policies under the same
    /// seeds: what the pairs share cancels out.
    /// </summary>
    public static MeanInterval OfPairs(IReadOnlyList<double> a, IReadOnlyList<double> b, double confidence = 0.95) =>
        a.Count == b.Count
            ? Of([.. a.Zip(b, (x, y) => x - y)], confidence)
            : throw new ArgumentException($"pairs need equally many values on both sides, not {a.Count} and {b.Count}", nameof(b));
}
