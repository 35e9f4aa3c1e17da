namespace ChipMarketGame.Research;

/// <summary>
/// Whether strengths exist at all: however the names are parted in two groups, each group must once have beaten the other (Ford,
/// "Solution of a Ranking Problem from Binary Comparisons", American Mathematical Monthly 64, 1957; Hunter 2004, assumption 1).
/// </summary>
internal static class Dominance
{
    /// <summary>A group that never lost to the rest, or nobody.</summary>
    /// <param name="beats">Whether the first ever finished before the second.</param>
    public static int[] Unbeaten(bool[,] beats)
    {
        var count = beats.GetLength(0);
        for (var start = 0; start < count; start++)
        {
            // All that ever beat the start, or beat one that did: if that is not everybody, nobody outside ever beat any of them.
            var (group, open) = (new bool[count], new Stack<int>([start]));
            group[start] = true;
            while (open.TryPop(out var beaten))
            {
                for (var i = 0; i < count; i++)
                {
                    if (!group[i] && beats[i, beaten])
                    {
                        group[i] = true;
                        open.Push(i);
                    }
                }
            }

            if (group.Contains(false)) { return [.. Enumerable.Range(0, count).Where(i => group[i])]; }
        }

        return [];
    }
}
