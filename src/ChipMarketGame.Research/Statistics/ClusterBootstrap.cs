namespace ChipMarketGame.Research;

/// <summary>
/// Intervals that resample whole blocks, so that what happens inside a block may depend on each other as it likes (Davison and
/// Hinkley, Bootstrap Methods and their Application, 1997, section 3.8).
/// </summary>
/// <remarks>
/// The interval is the studentised one (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 12.5): each replicate's
/// distance is measured in its own standard error. The percentile interval was turned down because it is too narrow where blocks are
/// few: by √((n − 1) / n) and by the normal quantile in place of Student's.
/// </remarks>
public static class ClusterBootstrap
{
    /// <summary>The mean of all values. A block with more values weighs more.</summary>
    /// <param name="blocks">The block of each value.</param>
    public static BootstrapInterval Mean(
        IReadOnlyList<double> values, IReadOnlyList<int> blocks, double confidence = 0.95, Resampling? resampling = null)
    {
        if (values.Count != blocks.Count)
        {
            throw new ArgumentException($"every value needs its block: {values.Count} values, {blocks.Count} blocks", nameof(blocks));
        }

        Given.Confidence(confidence);
        var mean = Sample.Mean(values);
        var places = blocks.Distinct().Order().Select((block, place) => (block, place))
            .ToDictionary(pair => pair.block, pair => pair.place);
        var pulls = new double[places.Count];
        for (var i = 0; i < values.Count; i++) { pulls[places[blocks[i]]] += (values[i] - mean) / values.Count; }
        return Of(
            mean, Sample.StandardDeviation(values) == 0 ? new double[pulls.Length] : pulls, confidence, resampling ?? Resampling.Standard);
    }

    /// <summary>An estimate that is, to first order, a sum of what each block pulls it by; the pulls sum to zero.</summary>
    public static BootstrapInterval Of(double estimate, ReadOnlySpan<double> pulls, double confidence, Resampling resampling)
    {
        Given.Confidence(confidence);
        Given.Finite(estimate, "an estimate", nameof(estimate));
        Given.AtLeast(1, pulls.Length, "blocks of an estimate", nameof(pulls));
        foreach (var pull in pulls) { Given.Finite(pull, "the pull of a block", nameof(pulls)); }

        var blocks = pulls.Length;
        var error = StandardError(pulls);
        if (blocks < 2) { return new BootstrapInterval(blocks, estimate, double.NaN, double.NegativeInfinity, double.PositiveInfinity); }
        if (error == 0) { return new BootstrapInterval(blocks, estimate, 0, estimate, estimate); }

        var (distances, drawn) = (new double[Resampling.Replicates], new int[blocks]);
        for (var replicate = 0; replicate < distances.Length; replicate++)
        {
            resampling.Draw(replicate, blocks, drawn);
            var (sum, squares) = (0.0, 0.0);
            foreach (var block in drawn)
            {
                sum += pulls[block];
                squares += pulls[block] * pulls[block];
            }

            distances[replicate] = Distance(sum, squares, blocks);
        }

        return Studentised(estimate, error, blocks, distances, confidence);
    }

    /// <summary>Root of n / (n − 1) Σ pull²; not a number for a single block.</summary>
    internal static double StandardError(ReadOnlySpan<double> pulls)
    {
        var squares = 0.0;
        foreach (var pull in pulls) { squares += pull * pull; }
        return pulls.Length < 2 ? double.NaN : Math.Sqrt(squares * pulls.Length / (pulls.Length - 1));
    }

    /// <summary>
    /// How far a replicate lies from the estimate, in the replicate's own standard error; infinite if it drew one block only.
    /// </summary>
    internal static double Distance(double sum, double squares, int blocks)
    {
        var within = squares - (sum * sum / blocks);
        return sum == 0 ? 0 : within <= 1e-12 * squares
            ? double.CopySign(double.PositiveInfinity, sum)
            : sum / Math.Sqrt(within * blocks / (blocks - 1));
    }

    /// <summary>Turns distances into an interval; they are put in order on the way.</summary>
    internal static BootstrapInterval Studentised(double estimate, double error, int blocks, double[] distances, double confidence)
    {
        Array.Sort(distances);
        var tail = (1 - confidence) / 2;
        return new BootstrapInterval(
            blocks, estimate, error, estimate - (error * Strategies.Quantile.Of(distances, 1 - tail)),
            estimate - (error * Strategies.Quantile.Of(distances, tail)));
    }
}
