namespace ChipMarketGame.Research;

/// <summary>
/// The sums of which every statistic is made, in the order of the values, so that the same values give the same digits. A value that is
/// no finite number is refused: a failed game is counted where it happened, never averaged.
/// </summary>
public static class Sample
{
    /// <summary>
    /// What a difference of two doubles that should be the same may be off by, as a part of the larger: two units in the last place of
    /// each.
    /// </summary>
    private const double Rounding = 4.0 / (1L << 52);

    /// <summary>The arithmetic mean.</summary>
    public static double Mean(IReadOnlyList<double> values)
    {
        if (values.Count == 0) { throw new ArgumentException("a mean needs at least one value", nameof(values)); }

        Given.Finite(values, nameof(values));
        var (sum, alike) = (0.0, true);
        foreach (var value in values)
        {
            sum += value;
            alike &= value == values[0];
        }

        return alike ? values[0] : double.IsFinite(sum) ? sum / values.Count : values.Sum(value => value / values.Count);
    }

    /// <summary>
    /// Variance with n − 1 below. Not a number for a single value; exactly zero where all values are the same, whatever the rounding of
    /// their mean.
    /// </summary>
    public static double Variance(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        return values.Count == 1 ? double.NaN : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }

    /// <summary>Root of the variance, right also where the variance itself is too small or too large for a double.</summary>
    public static double StandardDeviation(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        if (values.Count == 1) { return double.NaN; }

        // A power of two, so that every digit stays as it is.
        var scale = Math.ScaleB(1, Math.ILogB(Math.Clamp(values.Max(value => Math.Abs(value - mean)), 1e-300, 1e300)));
        return scale * Math.Sqrt(values.Sum(value => (value - mean) / scale * ((value - mean) / scale)) / (values.Count - 1));
    }

    /// <summary>
    /// First less second, pair by pair. Differences that vary by no more than their own rounding are one constant: 1.1 − 1 and 2.1 − 2 are
    /// both 0.1, and no difference at all if they lie within rounding of zero.
    /// </summary>
    public static double[] Differences(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count)
        {
            throw new ArgumentException($"pairs need equally many values on both sides, not {a.Count} and {b.Count}", nameof(b));
        }

        Given.Finite(a, nameof(a));
        Given.Finite(b, nameof(b));
        var (differences, least, greatest, rounding) = (new double[a.Count], double.PositiveInfinity, double.NegativeInfinity, 0.0);
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = Given.Finite(a[i] - b[i], FormattableString.Invariant($"difference {i + 1}"), nameof(b));
            (least, greatest) = (Math.Min(least, differences[i]), Math.Max(greatest, differences[i]));
            rounding = Math.Max(rounding, Rounding * Math.Max(Math.Abs(a[i]), Math.Abs(b[i])));
        }

        if (greatest - least > rounding || differences.Length == 0) { return differences; }

        Array.Fill(differences, Math.Max(-least, greatest) <= rounding ? 0 : Math.Abs(least + greatest) <= double.MaxValue
            ? (least + greatest) / 2
            : least);
        return differences;
    }

    /// <summary>
    /// Product-moment correlation of pairs, from −1 to 1 (Pearson, 1895). Not a number where one side does not vary: there is nothing
    /// to go together.
    /// </summary>
    public static double Correlation(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count)
        {
            throw new ArgumentException($"pairs need equally many values on both sides, not {a.Count} and {b.Count}", nameof(b));
        }

        var (deviationA, deviationB) = (StandardDeviation(a), StandardDeviation(b));
        if (!(deviationA > 0 && deviationB > 0)) { return double.NaN; }

        var (meanA, meanB, sum) = (Mean(a), Mean(b), 0.0);
        for (var i = 0; i < a.Count; i++) { sum += (a[i] - meanA) / deviationA * ((b[i] - meanB) / deviationB); }
        return Math.Clamp(sum / (a.Count - 1), -1, 1);
    }
}
