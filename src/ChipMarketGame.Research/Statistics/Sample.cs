namespace ChipMarketGame.Research;

/// <summary>
/// The sums of which every statistic is made, in the order of the values, so that the same values give the same digits. A value that is
/// no finite number is refused: a failed game is counted where it happened, never averaged.
/// </summary>
public static class Sample
{
    /// <summary>The arithmetic mean.</summary>
    public static double Mean(IReadOnlyList<double> values)
    {
        if (values.Count == 0) { throw new ArgumentException("a mean needs at least one value", nameof(values)); }

        var sum = 0.0;
        for (var i = 0; i < values.Count; i++) { sum += Finite(values[i], i); }
        return sum / values.Count;
    }

    /// <summary>
    /// Variance with n − 1 below. Not a number for a single value; exactly zero where all values are the same, whatever the rounding of
    /// their mean.
    /// </summary>
    public static double Variance(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        if (values.Count == 1) { return double.NaN; }

        var (sum, alike) = (0.0, true);
        for (var i = 0; i < values.Count; i++)
        {
            sum += (values[i] - mean) * (values[i] - mean);
            alike &= values[i] == values[0];
        }

        return alike ? 0 : sum / (values.Count - 1);
    }

    /// <summary>First less second, pair by pair.</summary>
    public static double[] Differences(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count) { throw new ArgumentException($"pairs need equally many values on both sides, not {a.Count} and {b.Count}", nameof(b)); }

        var differences = new double[a.Count];
        for (var i = 0; i < differences.Length; i++) { differences[i] = a[i] - b[i]; }
        return differences;
    }

    /// <summary>
    /// Product-moment correlation of pairs, from −1 to 1 (Pearson, 1895). Not a number where one side does not vary: there is nothing
    /// to go together.
    /// </summary>
    public static double Correlation(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count) { throw new ArgumentException($"pairs need equally many values on both sides, not {a.Count} and {b.Count}", nameof(b)); }

        var scale = Math.Sqrt(Variance(a)) * Math.Sqrt(Variance(b));
        if (!(scale > 0)) { return double.NaN; }

        var (meanA, meanB, sum) = (Mean(a), Mean(b), 0.0);
        for (var i = 0; i < a.Count; i++) { sum += (a[i] - meanA) * (b[i] - meanB); }
        return Math.Clamp(sum / (a.Count - 1) / scale, -1, 1);
    }

    private static double Finite(double value, int index) =>
        double.IsFinite(value) ? value : throw new ArgumentException(FormattableString.Invariant($"value {index + 1} must be a finite number, not {value}"), nameof(value));
}
