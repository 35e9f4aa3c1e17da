namespace ChipMarketGame.Research;

/// <summary>
/// The shift that outliers do not move: the median of all means of two (Hodges and Lehmann, "Estimates of Location Based on Rank
/// Tests", Annals of Mathematical Statistics 34, 1963).
/// </summary>
public static class HodgesLehmann
{
    /// <summary>
    /// Median of (xᵢ + xⱼ) / 2 over i ≤ j. Exact, without laying out the n (n + 1) / 2 means: it halves the doubles themselves until
    /// only the one with the right number of means below it is left.
    /// </summary>
    public static double Centre(IReadOnlyCollection<double> values)
    {
        var ordered = Ordered(values);
        var means = (long)ordered.Length * (ordered.Length + 1) / 2;
        var (low, high) = (Smallest(ordered, (means + 1) / 2), Smallest(ordered, (means / 2) + 1));
        return low == high ? low : (low / 2) + (high / 2);
    }

    /// <summary>
    /// The shift with the interval of Wilcoxon's signed ranks: as many of the least and of the greatest means of two are left off as the
    /// confidence allows (Hollander and Wolfe, Nonparametric Statistical Methods, 2nd ed. 1999, section 3.3). Up to 400 values exact.
    /// </summary>
    /// <param name="values">Such as the differences of pairs; at least one, all finite.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static ShiftInterval Interval(IReadOnlyCollection<double> values, double confidence = 0.95)
    {
        Given.Confidence(confidence);
        var ordered = Ordered(values);
        var means = (long)ordered.Length * (ordered.Length + 1) / 2;
        var (rank, reached) = SignedRanks.Trim(ordered.Length, confidence);
        return rank == 0
            ? new ShiftInterval(ordered.Length, Centre(values), double.NegativeInfinity, double.PositiveInfinity, 1)
            : new ShiftInterval(ordered.Length, Centre(values), Smallest(ordered, rank), Smallest(ordered, means + 1 - rank), reached);
    }

    private static double[] Ordered(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) { throw new ArgumentException("a shift needs at least one value", nameof(values)); }

        Given.Finite(values, nameof(values));
        return [.. values.Order()];
    }

    /// <summary>The mean of two that has rank <paramref name="rank"/> from below, from 1.</summary>
    private static double Smallest(double[] ordered, long rank)
    {
        var (low, high) = (Key(ordered[0]), Key(ordered[^1]));
        while (low < high)
        {
            var middle = low + ((high - low) >>> 1);
            if (NotAbove(ordered, Value(middle)) >= rank) { high = middle; }
            else { low = middle + 1; }
        }

        return Value(low);
    }

    private static long NotAbove(double[] ordered, double bound)
    {
        var (count, j) = (0L, ordered.Length - 1);
        for (var i = 0; i < ordered.Length; i++)
        {
            while (j >= i && (ordered[i] / 2) + (ordered[j] / 2) > bound) { j--; }
            if (j < i) { break; }
            count += j - i + 1;
        }

        return count;
    }

    /// <summary>
    /// Whole numbers in the order of the doubles. They fill less than the whole range, so that differences do not overflow.
    /// </summary>
    private static ulong Key(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return (bits >> 63) == 0 ? bits | (1UL << 63) : ~bits;
    }

    private static double Value(ulong key) => BitConverter.UInt64BitsToDouble((key >> 63) == 1 ? key & ~(1UL << 63) : ~key);
}
