using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// The part of a score's variance that one of its causes carries alone: first-order index of Sobol, from pairs of games that share this
/// cause and nothing else.
/// </summary>
/// <remarks>
/// Covariance over pairs by pooled variance (Janon, Klein, Lagnoux, Nodet and Prieur, "Asymptotic normality and efficiency of two Sobol
/// index estimators", ESAIM: Probability and Statistics 18, 2014), here with two independent pairs per draw. The estimators of Saltelli et
/// al. (Computer Physics Communications 181, 2010) were turned down: they use either game's mean and vary more. The interval resamples
/// draws of the linearised estimate.
/// </remarks>
public static class VarianceShares
{
    /// <summary>The share with its 95 % interval.</summary>
    /// <param name="pairs">For each draw, pairs of scores that share the cause.</param>
    /// <param name="scores">For each draw, all scores: their mean and variance are the pool.</param>
    public static BootstrapInterval FirstOrder(
        IReadOnlyList<ImmutableArray<(double One, double Other)>> pairs, IReadOnlyList<ImmutableArray<double>> scores)
    {
        Given.AtLeast(2, pairs.Count, "draws of a share of variance", nameof(pairs));
        var mean = Sample.Mean([.. scores.SelectMany(draw => draw)]);
        double[] together = [.. pairs.Select(draw => draw.Average(pair => (pair.One - mean) * (pair.Other - mean)))];
        double[] alone = [.. scores.Select(draw => draw.Average(score => (score - mean) * (score - mean)))];
        var variance = alone.Average();
        if (variance == 0) { return new BootstrapInterval(pairs.Count, 0, 0, 0, 0); }

        var share = together.Average() / variance;
        double[] pulls = [.. together.Zip(alone, (shared, all) => (shared - (share * all)) / (variance * pairs.Count))];
        return ClusterBootstrap.Of(share, pulls, confidence: 0.95, Resampling.Standard);
    }
}
