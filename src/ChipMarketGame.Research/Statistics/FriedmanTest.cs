using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>Whether any of several policies stands out when each block ranks them.</summary>
/// <param name="MeanRanks">Per policy; 1 is the least value of a block, ties share the mean of their places.</param>
/// <param name="ChiSquared">Friedman's statistic, corrected for ties. Zero if every block ties all policies.</param>
/// <param name="P">By the χ² approximation with k − 1 degrees of freedom; one if the statistic is zero.</param>
public sealed record FriedmanTest(int Blocks, ImmutableArray<double> MeanRanks, double ChiSquared, int DegreesOfFreedom, double P)
{
    /// <summary>
    /// Friedman, "The Use of Ranks to Avoid the Assumption of Normality", Journal of the American Statistical Association 32, 1937; ties
    /// as in Conover, Practical Nonparametric Statistics, 3rd ed. 1999, section 5.8.
    /// </summary>
    /// <param name="blocks">One row per block, one value per policy.</param>
    public static FriedmanTest Of(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        var policies = blocks.Count == 0 ? 0 : blocks[0].Count;
        if (policies < 2)
        {
            throw new ArgumentException(
                $"a Friedman test needs a block and two policies, not {blocks.Count} and {policies}", nameof(blocks));
        }

        var (sums, squares) = (new double[policies], 0.0);
        foreach (var block in blocks)
        {
            if (block.Count != policies)
            {
                throw new ArgumentException($"every block needs {policies} values, not {block.Count}", nameof(blocks));
            }
            if (!block.All(double.IsFinite)) { throw new ArgumentException("a Friedman test needs finite values", nameof(blocks)); }

            var ranks = Order.Ranks(block);
            for (var i = 0; i < policies; i++)
            {
                sums[i] += ranks[i];
                squares += ranks[i] * ranks[i];
            }
        }

        var middle = blocks.Count * (policies + 1) / 2.0;
        var spread = squares - (blocks.Count * policies * (policies + 1) * (policies + 1) / 4.0);
        var statistic = spread == 0 ? 0 : (policies - 1) * sums.Sum(sum => (sum - middle) * (sum - middle)) / spread;
        return new FriedmanTest(blocks.Count, [.. sums.Select(sum => sum / blocks.Count)], statistic, policies - 1, statistic == 0
            ? 1
            : ChiSquaredDistribution.UpperTail(statistic, policies - 1));
    }

    /// <summary>The same statistic as an F.</summary>
    public ImanDavenport ImanDavenport => ImanDavenport.Of(this);

    /// <summary>
    /// Mean ranks further apart than this differ, over all pairs at once (Nemenyi, 1963; Demšar, "Statistical Comparisons of Classifiers
    /// over Multiple Data Sets", Journal of Machine Learning Research 7, 2006, section 3.2).
    /// </summary>
    public double CriticalDifference(double alpha = 0.05)
    {
        var policies = MeanRanks.Length;
        return StudentizedRange.UpperQuantile(alpha, policies) / Math.Sqrt(2) * Math.Sqrt(policies * (policies + 1) / (6.0 * Blocks));
    }
}
