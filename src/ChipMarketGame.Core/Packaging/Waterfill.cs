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
        foreach (var quantity in demand) { wanted += quantity; }
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
        Span<bool> rounded = stackalloc bool[demand.Length];
        rounded.Clear();
        var spare = supply;
        for (var k = 0; k < demand.Length; k++)
        {
            granted[k] = Math.Min(demand[k], Whole.Part(got[k] + Tolerance));
            spare -= granted[k];
        }

        for (var turn = 0; turn < demand.Length && spare > 0; turn++)
        {
            var next = -1;
            for (var k = 0; k < demand.Length; k++)
            {
                if (!rounded[k] && (next < 0 || got[k] - granted[k] > got[next] - granted[next])) { next = k; }
            }

            rounded[next] = true;
            if (granted[next] < demand[next])
            {
                granted[next]++;
                spare--;
            }
        }
    }
}
