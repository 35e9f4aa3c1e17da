using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// Letters that say who is separated from whom, by insertion and absorption (Piepho, "An Algorithm for a Letter-Based Representation of
/// All-Pairwise Comparisons", Journal of Computational and Graphical Statistics 13, 2004).
/// </summary>
internal static class LetterDisplay
{
    /// <summary>The letters of each entrant, a first.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<string> entrants, IEnumerable<PairDifference> pairs)
    {
        List<SortedSet<int>> groups = [[.. Enumerable.Range(0, entrants.Length)]];
        foreach (var pair in pairs.Where(pair => pair.Separated))
        {
            groups = Split(groups, entrants.IndexOf(pair.Better), entrants.IndexOf(pair.Worse));
        }

        SortedSet<int>[] ordered = [.. groups.Where(group => group.Count > 0).OrderBy(group => group.Min).ThenBy(group => group.Max)];
        return [.. entrants.Select((_, e) => string.Concat(ordered.Select((group, letter) => group.Contains(e) ? Name(letter) : "")))];
    }

    /// <summary>No group may hold both: each that does becomes two, and those inside another vanish.</summary>
    private static List<SortedSet<int>> Split(List<SortedSet<int>> groups, int first, int second)
    {
        var split = new List<SortedSet<int>>();
        foreach (var group in groups)
        {
            if (group.Contains(first) && group.Contains(second))
            {
                split.AddRange([[.. group.Where(e => e != first)], [.. group.Where(e => e != second)]]);
            }
            else { split.Add(group); }
        }

        return [.. split.Where(
            (group, i) => !split.Where((other, j) => i != j && group.IsSubsetOf(other) && (group.Count < other.Count || j < i)).Any())];
    }

    private static string Name(int letter) => letter < 26 ? ((char)('a' + letter)).ToString() : Name((letter / 26) - 1) + Name(letter % 26);
}
