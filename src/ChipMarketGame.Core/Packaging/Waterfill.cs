namespace ChipMarketGame.Core;

/// <summary>
/// Weighted rationing: x_k = min(q_k, S · w_k · c_k / Σ w·c), repeated on what is left. Whole units; what rounding leaves goes to
/// the largest fractions, then in list order.
/// </summary>
public static class Waterfill
{
    private const double Tolerance = 1e-9;

    /// <summary>Fills <paramref name="granted"/> from <paramref name="supply"/>; nobody gets more than the demand.</summary>
    /// <param name="counted">What counts of each demand for its share.</param>
    public static void Ration(
        ReadOnlySpan<long> demand, ReadOnlySpan<long> counted, ReadOnlySpan<double> weight, long supply, Span<long> granted)
    {
        var wanted = 0L;
        foreach (var quantity in demand) { wanted = checked(wanted + quantity); }
        if (wanted <= supply)
        {
            demand.CopyTo(granted);
            return;
        }

        Span<double> got = stackalloc double[demand.Length];
        got.Clear();
        Pour(demand, counted, weight, supply, got);
        GiveWholeUnits(demand, supply, got, granted);
    }

    private static void Pour(
        ReadOnlySpan<long> demand, ReadOnlySpan<long> counted, ReadOnlySpan<double> weight, double left, Span<double> got)
    {
        Span<bool> active = stackalloc bool[demand.Length];
        for (var k = 0; k < demand.Length; k++) { active[k] = demand[k] > 0; }

        var anyFilled = true;
        while (left > Tolerance && anyFilled)
        {
            var total = 0.0;
            for (var k = 0; k < demand.Length; k++)
            {
                if (active[k]) { total += counted[k] * weight[k]; }
            }

            if (total <= 0) { return; }
            var poured = 0.0;
            anyFilled = false;
            for (var k = 0; k < demand.Length; k++)
            {
                if (!active[k]) { continue; }
                var add = Math.Min(left * counted[k] * weight[k] / total, demand[k] - got[k]);
                got[k] += add;
                poured += add;
                if (got[k] >= demand[k] - Tolerance)
                {
                    active[k] = false;
                    anyFilled = true;
                }
            }

            left -= poured;
        }
    }

    private static void GiveWholeUnits(ReadOnlySpan<long> demand, long supply, ReadOnlySpan<double> got, Span<long> granted)
    {
        Span<double> fraction = stackalloc double[demand.Length];
        var spare = supply;
        for (var k = 0; k < demand.Length; k++)
        {
            granted[k] = Math.Min(demand[k], Whole.Part(got[k] + Tolerance));
            fraction[k] = got[k] - granted[k];
            spare = checked(spare - granted[k]);
        }

        Span<int> order = stackalloc int[demand.Length];
        LargestFirst(fraction, order);
        for (var turn = 0; turn < demand.Length && spare > 0; turn++)
        {
            var next = order[turn];
            if (granted[next] < demand[next])
            {
                granted[next] = checked(granted[next] + 1);
                spare = checked(spare - 1);
            }
        }
    }

    /// <summary>
    /// Counts for each value those that come before it: a processor does that faster than it can guess how two of them compare.
    /// </summary>
    private static void LargestFirst(ReadOnlySpan<double> values, Span<int> order)
    {
        for (var k = 0; k < values.Length; k++)
        {
            var place = 0;
            for (var i = 0; i < k; i++) { place += values[i] >= values[k] ? 1 : 0; }
            for (var i = k + 1; i < values.Length; i++) { place += values[i] > values[k] ? 1 : 0; }
            order[place] = k;
        }
    }
}
