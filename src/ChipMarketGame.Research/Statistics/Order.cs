namespace ChipMarketGame.Research;

/// <summary>What can be said of values by putting them in order.</summary>
public static class Order
{
    /// <summary>The middle value, or the mean of the two middle ones; infinities keep their place.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) { throw new ArgumentException("a median needs at least one value", nameof(values)); }

        double[] ordered = [.. values.Order()];
        var (low, high) = (ordered[(ordered.Length - 1) / 2], ordered[ordered.Length / 2]);
        return low == high ? low : (low + high) / 2;
    }
}
