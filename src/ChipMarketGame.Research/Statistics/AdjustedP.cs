namespace ChipMarketGame.Research;

/// <summary>P values adjusted for how many are looked at, in the order given: below α after adjustment means rejected at level α.</summary>
public static class AdjustedP
{
    /// <summary>
    /// Keeps the chance of any false rejection below α, whatever the dependence (Holm, "A Simple Sequentially Rejective Multiple Test
    /// Procedure", Scandinavian Journal of Statistics 6, 1979).
    /// </summary>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var (order, adjusted, running) = (Ascending(p), new double[p.Count], 0.0);
        for (var i = 0; i < order.Length; i++)
        {
            running = Math.Max(running, Math.Min(1, (p.Count - i) * p[order[i]]));
            adjusted[order[i]] = running;
        }

        return adjusted;
    }

    /// <summary>
    /// Keeps the expected share of false ones among the rejections below α for independent tests (Benjamini and Hochberg, "Controlling
    /// the False Discovery Rate", Journal of the Royal Statistical Society B 57, 1995).
    /// </summary>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var (order, adjusted, running) = (Ascending(p), new double[p.Count], 1.0);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            running = Math.Min(running, p.Count * p[order[i]] / (i + 1));
            adjusted[order[i]] = running;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> p)
    {
        for (var i = 0; i < p.Count; i++)
        {
            if (!(p[i] is >= 0 and <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"p value {i + 1} must lie in 0 to 1, not {p[i]}"), nameof(p));
            }
        }

        return [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
    }
}
