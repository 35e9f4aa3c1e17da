namespace ChipMarketGame.Research;

/// <summary>What 2,000 tournaments drawn anew from the blocks of one say about its entrants.</summary>
internal sealed record ResampledTable(BootstrapInterval[] Intervals, double[] Best, double[] TopThree)
{
    /// <summary>Draws the same blocks for every entrant, so that what they share stays shared.</summary>
    public static ResampledTable Of(FittedValues fit, double confidence, Resampling resampling)
    {
        var (entrants, blocks) = (fit.Entrants.Length, fit.Blocks);
        double[] errors = [
            .. Enumerable.Range(0, entrants).Select(e => ClusterBootstrap.StandardError([.. fit.Pulls.Select(pull => pull[e])]))];
        double[][] distances = [.. errors.Select(_ => new double[Resampling.Replicates])];
        var (best, topThree, drawn) = (new double[entrants], new double[entrants], new int[blocks]);
        var (sums, squares, values) = (new double[entrants], new double[entrants], new double[entrants]);

        // A resample varies by (n − 1) / n less than the tournament does.
        var spread = blocks > 1 ? Math.Sqrt(blocks / (blocks - 1.0)) : 1;
        for (var replicate = 0; replicate < Resampling.Replicates; replicate++)
        {
            resampling.Draw(replicate, blocks, drawn);
            Add(fit.Pulls, drawn, sums, squares);
            for (var e = 0; e < entrants; e++)
            {
                values[e] = fit.Values[e] + (double.IsFinite(errors[e]) ? spread * sums[e] : 0);
                distances[e][replicate] = errors[e] > fit.Grain ? ClusterBootstrap.Distance(sums[e], squares[e], blocks) : 0;
            }

            Place(values, fit.Grain, best, topThree);
        }

        return new ResampledTable([.. errors.Select((error, e) => Interval(fit, e, error, distances[e], confidence))], best, topThree);
    }

    private static void Add(double[][] pulls, int[] drawn, double[] sums, double[] squares)
    {
        Array.Clear(sums);
        Array.Clear(squares);
        foreach (var block in drawn)
        {
            var pull = pulls[block];
            for (var e = 0; e < pull.Length; e++)
            {
                sums[e] += pull[e];
                squares[e] += pull[e] * pull[e];
            }
        }
    }

    /// <summary>Entrants that tie for a place share it equally.</summary>
    private static void Place(double[] values, double grain, double[] best, double[] topThree)
    {
        for (var e = 0; e < values.Length; e++)
        {
            var (above, level) = (0, 0);
            foreach (var other in values)
            {
                if (other > values[e] + grain) { above++; }
                else if (other >= values[e] - grain) { level++; }
            }

            if (above == 0) { best[e] += 1.0 / level / Resampling.Replicates; }
            if (above < 3) { topThree[e] += Math.Min(1, (3.0 - above) / level) / Resampling.Replicates; }
        }
    }

    private static BootstrapInterval Interval(FittedValues fit, int e, double error, double[] distances, double confidence) =>
        !double.IsFinite(error)
            ? new BootstrapInterval(fit.Blocks, fit.Values[e], double.NaN, double.NegativeInfinity, double.PositiveInfinity)
        : error <= fit.Grain ? new BootstrapInterval(fit.Blocks, fit.Values[e], 0, fit.Values[e], fit.Values[e])
        : ClusterBootstrap.Studentised(fit.Values[e], error, fit.Blocks, distances, confidence);
}
