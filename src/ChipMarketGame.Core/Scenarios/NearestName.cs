namespace ChipMarketGame.Core;

/// <summary>The known name that a mistyped one probably meant.</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names, or null if none is near.</summary>
    public static string? To(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(typed, name)))
        .Where(candidate => candidate.Distance <= (typed.Length < 4 ? 1 : Math.Max(2, typed.Length / 3)))
        .OrderBy(candidate => candidate.Distance)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    // Levenshtein (1966): insertions, deletions and substitutions.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
