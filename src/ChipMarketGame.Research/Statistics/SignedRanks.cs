namespace ChipMarketGame.Research;

/// <summary>
/// How often a sum of signed ranks comes up when each sign is a coin (Wilcoxon, "Individual Comparisons by Ranking Methods", Biometrics 1,
/// 1945).
/// </summary>
internal static class SignedRanks
{
    /// <summary>Up to so many values the distribution is counted out; beyond, it is normal to four digits.</summary>
    private const int Counted = 400;

    /// <summary>
    /// The greatest rank from either end of the ordered means of two that may bound the shift, with the confidence reached;
    /// zero if none may.
    /// </summary>
    public static (long Rank, double Confidence) Trim(int count, double confidence)
    {
        if (count > Counted)
        {
            var n = (double)count;
            var deviation = Math.Sqrt(n * (n + 1) * ((2 * n) + 1) / 24);
            return ((long)Math.Floor(
                (n * (n + 1) / 4) - (StudentDistribution.TwoSidedQuantile(1 - confidence, double.PositiveInfinity) * deviation)),
                confidence);
        }

        var (below, rank) = (0.0, 0L);
        var chances = Chances(count);
        for (; rank < chances.Length && 2 * (below + chances[rank]) <= 1 - confidence; rank++) { below += chances[rank]; }
        return (rank, 1 - (2 * below));
    }

    /// <summary>Of each sum from zero to the middle.</summary>
    private static double[] Chances(int count)
    {
        var chances = new double[(count * (count + 1) / 4) + 1];
        chances[0] = 1;
        for (var next = 1; next <= count; next++)
        {
            for (var sum = chances.Length - 1; sum >= 0; sum--)
            {
                chances[sum] = (chances[sum] + (sum >= next ? chances[sum - next] : 0)) / 2;
            }
        }

        return chances;
    }
}
