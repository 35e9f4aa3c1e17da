using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// A simplex tableau in whole numbers over one common denominator, which is the pivot before (Edmonds, "Systems of Distinct
/// Representatives and Linear Algebra", Journal of Research of the NBS 71B, 1967; Bareiss, Mathematics of Computation 22, 1968): nothing
/// is ever rounded, so there is no tolerance and no scale.
/// </summary>
/// <remarks>Google's OR-Tools was turned down: its tolerances are absolute, and two small programs do not pay for 430 MB.</remarks>
internal sealed class Tableau
{
    private readonly BigInteger[][] cells;
    private readonly int[] basic;
    private readonly int[] outside;
    private readonly int rows;
    private readonly int columns;

    /// <summary>Maximise Σ y for table · y ≤ 1, y ≥ 0. Variables are the columns' y first, then the slack of each row.</summary>
    /// <param name="table">All above zero.</param>
    public Tableau(BigInteger[,] table)
    {
        (rows, columns) = (table.GetLength(0), table.GetLength(1));
        cells = [.. Enumerable.Range(0, rows + 1).Select(i => Enumerable.Range(0, columns + 1).Select(j =>
            i == rows ? (j == columns ? BigInteger.Zero : BigInteger.MinusOne) : j == columns ? BigInteger.One : table[i, j]).ToArray())];
        (outside, basic) = ([.. Enumerable.Range(0, columns)], [.. Enumerable.Range(columns, rows)]);
        Run(cells[rows], _ => true);
    }

    /// <summary>Of all entries.</summary>
    public BigInteger Denominator { get; private set; } = BigInteger.One;

    /// <summary>Σ y at the summit, over the denominator.</summary>
    public BigInteger Summit => cells[rows][columns];

    /// <summary>What each variable is, over the denominator.</summary>
    public BigInteger[] Values()
    {
        var values = new BigInteger[rows + columns];
        for (var i = 0; i < rows; i++) { values[basic[i]] = cells[i][columns]; }
        return values;
    }

    /// <summary>What the sum would lose per unit of each variable, over the denominator: of a slack the other player's part.</summary>
    public BigInteger[] Prices()
    {
        var prices = new BigInteger[rows + columns];
        for (var j = 0; j < columns; j++) { prices[outside[j]] = cells[rows][j]; }
        return prices;
    }

    /// <summary>
    /// Summits, such that every variable that is positive in any summit is positive in one of these.
    /// </summary>
    /// <returns>The values of all variables in each, over a denominator of its own.</returns>
    public List<(BigInteger[] Values, BigInteger Denominator)> Summits()
    {
        // A variable with a price is zero at every summit. The others may enter without loss.
        HashSet<int> free = [.. outside.Where((_, j) => cells[rows][j].IsZero), .. basic];
        var found = new List<(BigInteger[] Values, BigInteger Denominator)> { (Values(), Denominator) };
        foreach (var variable in free.Order().ToArray())
        {
            if (found.Any(summit => !summit.Values[variable].IsZero)) { continue; }

            Maximise(variable, free);
            found.Add((Values(), Denominator));
        }

        return found;
    }

    private void Maximise(int variable, HashSet<int> free)
    {
        if (Array.IndexOf(outside, variable) is >= 0 and var column)
        {
            var entering = Leaving(column);
            if (entering < 0) { throw new InvalidOperationException("a mixture is bounded, but its program is not"); }
            Pivot(entering, column, null);
        }

        if (Array.IndexOf(basic, variable) is >= 0 and var row) { Run([.. cells[row]], free.Contains); }
    }

    private void Run(BigInteger[] goal, Func<int, bool> mayEnter)
    {
        var still = 0;
        while (true)
        {
            var column = Entering(goal, mayEnter, carefully: still > rows + columns);
            if (column < 0) { return; }

            var row = Leaving(column);
            if (row < 0) { throw new InvalidOperationException("a mixture is bounded, but its program is not"); }

            still = cells[row][columns].IsZero ? still + 1 : 0;
            Pivot(row, column, ReferenceEquals(goal, cells[rows]) ? null : goal);
        }
    }

    /// <summary>The steepest column, or after many moves on the spot the first, which cannot go in circles (Bland 1977).</summary>
    private int Entering(BigInteger[] goal, Func<int, bool> mayEnter, bool carefully)
    {
        var best = -1;
        for (var j = 0; j < columns; j++)
        {
            if (goal[j].Sign >= 0 || !mayEnter(outside[j])) { continue; }
            if (best < 0 || (carefully ? outside[j] < outside[best] : goal[j] < goal[best])) { best = j; }
        }

        return best;
    }

    private int Leaving(int column)
    {
        var best = -1;
        for (var i = 0; i < rows; i++)
        {
            if (cells[i][column].Sign <= 0) { continue; }
            var order = best < 0 ? -1 : (cells[i][columns] * cells[best][column]).CompareTo(cells[best][columns] * cells[i][column]);
            if (order < 0 || (order == 0 && basic[i] < basic[best])) { best = i; }
        }

        return best;
    }

    private void Pivot(int row, int column, BigInteger[]? goal)
    {
        var pivot = cells[row][column];
        foreach (var line in goal is null ? cells : [.. cells, goal])
        {
            if (ReferenceEquals(line, cells[row])) { continue; }

            var factor = line[column];
            for (var j = 0; j <= columns; j++)
            {
                if (j == column) { line[j] = -factor; }
                else { line[j] = ((line[j] * pivot) - (factor * cells[row][j])) / Denominator; }
            }
        }

        cells[row][column] = Denominator;
        Denominator = pivot;
        (basic[row], outside[column]) = (outside[column], basic[row]);
    }
}
