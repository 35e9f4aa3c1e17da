namespace ChipMarketGame.Research;

/// <summary>What can be said of values by putting them in order.</summary>
public static class Order
{
    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    /// <param name="values">At least one, all finite.</param>
    public static double Median(IReadOnlyCollection<double> values)
    {
        Given.Finite(values, nameof(values));
        return Middle(values);
    }

    /// <summary>The median of values of which some never came: +∞ keeps its place, and what could not be measured leaves none.</summary>
    internal static double Middle(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) { throw new ArgumentException("a median needs at least one value", nameof(values)); }
        if (values.Any(double.IsNaN)) { return double.NaN; }

        double[] ordered = [.. values.Order()];
        var (low, high) = (ordered[(ordered.Length - 1) / 2], ordered[ordered.Length / 2]);
        return low == high ? low : double.IsInfinity(low + high) && double.IsFinite(low) && double.IsFinite(high)
            ? (low / 2) + (high / 2)
            : (low + high) / 2;
    }

    /// <summary>
    /// The value below which a share of the values lies, linear between neighbours: definition 7 of Hyndman and Fan, "Sample Quantiles
    /// in Statistical Packages", The American Statistician 50, 1996.
    /// </summary>
    /// <param name="ordered">In ascending order, all finite.</param>
    /// <param name="share">From 0, the least value, to 1, the greatest.</param>
    public static double Quantile(IReadOnlyList<double> ordered, double share)
    {
        Given.Finite(ordered, nameof(ordered));
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i] < ordered[i - 1])
            {
                throw new ArgumentException(
                    $"a quantile needs values in ascending order, and value {i + 1} is less than the one before", nameof(ordered));
            }
        }

        return Strategies.Quantile.Of(ordered, share);
    }

    /// <summary>Ranks from 1, the least; equal values share the mean of their places.</summary>
    /// <param name="values">All finite.</param>
    public static double[] Ranks(IReadOnlyList<double> values)
    {
        Given.Finite(values, nameof(values));
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]]) { end++; }
            for (var i = first; i < end; i++) { ranks[order[i]] = (first + 1 + end) / 2.0; }
            first = end;
        }

        return ranks;
    }
}
