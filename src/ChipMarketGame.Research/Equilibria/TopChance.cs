using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>How sure α-rank's first places are when the payoffs are means over few blocks.</summary>
public static class TopChance
{
    /// <summary>
    /// Share of tensors resampled from blocks in which each strategy has the greatest marginal of its population; ties share.
    /// </summary>
    /// <param name="blocks">One tensor per block of luck, all of the same strategies.</param>
    /// <param name="replicates">One or more. Each costs a solution of the whole chain: the cube of the combinations.</param>
    public static ImmutableArray<ImmutableArray<double>> Of(
        IReadOnlyList<PayoffTensor> blocks, Selection selection, int replicates = 200, Resampling? resampling = null)
    {
        if (blocks.Count == 0) { throw new ArgumentException("a chance of being first needs at least one block", nameof(blocks)); }

        Given.AtLeast(1, replicates, "replicates of a chance", nameof(replicates));
        var (draws, drawn) = (resampling ?? Resampling.Standard, new int[blocks.Count]);
        double[][] first = [.. blocks[0].Strategies.Select(strategies => new double[strategies.Length])];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            draws.Draw(replicate, blocks.Count, drawn);
            var rank = AlphaRank.Of(PayoffTensor.Mean([.. drawn.Select(block => blocks[block])]), selection);
            for (var population = 0; population < first.Length; population++)
            {
                Credit(rank.Marginals[population], first[population], replicates);
            }
        }

        return [.. first.Select(shares => shares.ToImmutableArray())];
    }

    private static void Credit(ImmutableArray<double> marginals, double[] first, int replicates)
    {
        var greatest = marginals.Max();
        int[] leaders = [.. Enumerable.Range(0, marginals.Length).Where(i => marginals[i] >= greatest - 1e-12)];
        foreach (var leader in leaders) { first[leader] += 1.0 / leaders.Length / replicates; }
    }
}
