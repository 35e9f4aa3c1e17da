namespace ChipMarketGame.Strategies;

/// <summary>Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996.</summary>
public static class Quantile
{
    /// <summary>The value below which a share of the values lies, linear between neighbours.</summary>
    /// <param name="ordered">At least one, in ascending order; the ends may be infinite.</param>
    /// <param name="share">From 0, the least value, to 1, the greatest.</param>
    public static double Of(IReadOnlyList<double> ordered, double share)
    {
        if (ordered.Count == 0) { throw new ArgumentException("a quantile needs at least one value", nameof(ordered)); }
        if (!(share is >= 0 and <= 1)) { throw new ArgumentOutOfRangeException(nameof(share), share, "a quantile's share lies in 0 to 1"); }

        var place = share * (ordered.Count - 1);
        var below = (int)Math.Floor(place);
        var (low, high) = (ordered[below], ordered[Math.Min(below + 1, ordered.Count - 1)]);
        return place == below || low == high ? low : low + ((place - below) * (high - low));
    }
}
