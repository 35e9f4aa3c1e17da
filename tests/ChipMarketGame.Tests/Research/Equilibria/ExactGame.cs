namespace ChipMarketGame.Tests;

/// <summary>Small games of whole numbers, solved in fractions by going through all square parts of the table.</summary>
static class ExactGame
{
    /// <summary>
    /// All extreme best mixtures of the row player with the value: each makes a square part of the table equal (Shapley and Snow, "Basic
    /// Solutions of Discrete Games", Annals of Mathematics Studies 24, 1950).
    /// </summary>
    public static (Ratio Value, List<Ratio[]> Rows) Solve(int[,] payoffs)
    {
        var (value, found) = ((Ratio?)null, new List<Ratio[]>());
        foreach (var (rows, columns) in SquareParts(payoffs.GetLength(0), payoffs.GetLength(1)))
        {
            if (Equal(rows.Length, (k, l) => payoffs[rows[l], columns[k]]) is not { } x
                || Equal(columns.Length, (k, l) => payoffs[rows[k], columns[l]]) is not { } y)
            {
                continue;
            }
            if (x[..^1].Concat(y[..^1]).Any(part => part < 0)) { continue; }
            var (row, column) = (Spread(x, rows, payoffs.GetLength(0)), Spread(y, columns, payoffs.GetLength(1)));
            if (Enumerable.Range(0, payoffs.GetLength(1)).Any(j => Sum(row, i => payoffs[i, j]) < x[^1])
                || Enumerable.Range(0, payoffs.GetLength(0)).Any(i => Sum(column, j => payoffs[i, j]) > x[^1]))
            {
                continue;
            }
            value = x[^1];
            if (!found.Any(known => known.SequenceEqual(row))) { found.Add(row); }
        }

        return (value!.Value, found);
    }

    /// <summary>
    /// Equilibria of a game of two with equally large supports and a unique solution each: in a game without ties, all.
    /// </summary>
    public static List<(Ratio[] Row, Ratio[] Column)> Equilibria(int[,] own, int[,] other)
    {
        var found = new List<(Ratio[] Row, Ratio[] Column)>();
        foreach (var (rows, columns) in SquareParts(own.GetLength(0), own.GetLength(1)))
        {
            if (Equal(rows.Length, (k, l) => other[rows[l], columns[k]]) is not { } x
                || Equal(columns.Length, (k, l) => own[rows[k], columns[l]]) is not { } y)
            {
                continue;
            }
            if (x[..^1].Concat(y[..^1]).Any(part => !(part > 0))) { continue; }
            var (row, column) = (Spread(x, rows, own.GetLength(0)), Spread(y, columns, own.GetLength(1)));
            if (IsEquilibrium(own, other, row, column)) { found.Add((row, column)); }
        }

        return found;
    }

    public static bool IsEquilibrium(int[,] own, int[,] other, Ratio[] row, Ratio[] column)
    {
        Ratio[] ofRows = [.. row.Select((_, i) => Sum(column, j => own[i, j]))], ofColumns = [
            .. column.Select((_, j) => Sum(row, i => other[i, j]))];
        return row.Zip(ofRows).All(pair => pair.First.IsZero || !ofRows.Any(earned => earned > pair.Second)) && column.Zip(ofColumns)
            .All(pair => pair.First.IsZero || !ofColumns.Any(earned => earned > pair.Second));
    }

    static IEnumerable<(int[] Rows, int[] Columns)> SquareParts(int rows, int columns) =>
        from ofRows in Subsets(rows)
        from ofColumns in Subsets(columns)
        where ofRows.Length == ofColumns.Length
        select (ofRows, ofColumns);

    static IEnumerable<int[]> Subsets(int count) =>
        Enumerable.Range(1, (1 << count) - 1).Select(bits => Enumerable.Range(0, count).Where(i => (bits >> i) % 2 == 1).ToArray());

    /// <summary>The mixture that earns the same against each equation, and what; null if it is not the only one.</summary>
    static Ratio[]? Equal(int size, Func<int, int, int> payoff)
    {
        var system = new Ratio[size + 1, size + 1];
        for (var k = 0; k <= size; k++)
        {
            for (var l = 0; l <= size; l++) { system[k, l] = k == size ? (l == size ? 0 : 1) : l == size ? -1 : payoff(k, l); }
        }

        return Ratio.Solve(system, [.. Enumerable.Range(0, size + 1).Select(k => (Ratio)(k == size ? 1 : 0))]);
    }

    static Ratio[] Spread(Ratio[] parts, int[] places, int size) =>
        [.. Enumerable.Range(0, size).Select(i => Array.IndexOf(places, i) is >= 0 and var at ? parts[at] : 0)];

    static Ratio Sum(Ratio[] mixture, Func<int, int> payoff) => mixture.Select((part, i) => part * payoff(i)).Aggregate((a, b) => a + b);
}
