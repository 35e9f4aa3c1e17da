namespace ChipMarketGame.Research;

/// <summary>Steps that follow each other.</summary>
public readonly record struct StepRange(int First, int Count)
{
    public int End => First + Count;

    /// <summary>
    /// Cuts steps into parts of about so many games; a part never reaches across a look, so that what is known at a look is whole
    /// parts.
    /// </summary>
    public static IEnumerable<StepRange> Parts(int steps, int gamesPerStep, int gamesPerPart, IEnumerable<int> looks)
    {
        var size = Math.Max(1, gamesPerPart / gamesPerStep);
        int[] cuts = [.. looks.Where(look => look < steps).Append(steps).Distinct().Order()];
        var first = 0;
        foreach (var cut in cuts)
        {
            for (; first < cut; first = Math.Min(cut, first + size)) { yield return new StepRange(first, Math.Min(size, cut - first)); }
        }
    }
}
