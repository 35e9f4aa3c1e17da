namespace ChipMarketGame.Research;

/// <summary>
/// One step of a finish: somebody is next out of those who are left. A finish is a chain of choices (Plackett, "The Analysis of
/// Permutations", Applied Statistics 24, 1975; Luce, Individual Choice Behavior, 1959).
/// </summary>
/// <param name="Left">Who may be chosen, by place in the game's list.</param>
/// <param name="Chosen">How many of the first of them share the choice.</param>
/// <param name="Weight">Part of a whole choice.</param>
internal readonly record struct Choice(int[] Left, int Chosen, double Weight)
{
    /// <summary>
    /// The choices of a finish. Those who tie count as all their orders, each with the same weight: a tie of two is half a win for each.
    /// </summary>
    public static IEnumerable<Choice> Of(IReadOnlyList<Finisher> finishers)
    {
        int[] order = [.. Enumerable.Range(0, finishers.Count).OrderByDescending(i => finishers[i].Score)];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && finishers[order[end]].Score == finishers[order[start]].Score) { end++; }
            foreach (var choice in OfTied(order[start..end], order[end..])) { yield return choice; }
            start = end;
        }
    }

    /// <summary>Over all orders of the tied, each subset of size s is what is left of them in one of every (t over s).</summary>
    private static IEnumerable<Choice> OfTied(int[] tied, int[] behind)
    {
        for (var subset = 1; subset < 1 << tied.Length; subset++)
        {
            int[] left = [.. tied.Where((_, i) => (subset & (1 << i)) != 0)];
            if (left.Length + behind.Length > 1) { yield return new Choice([.. left, .. behind], left.Length, 1 / MathNet.Numerics.SpecialFunctions.Binomial(tied.Length, left.Length)); }
        }
    }
}
