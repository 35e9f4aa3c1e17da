using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace ChipMarketGame.Research;

/// <summary>
/// All equilibria of a small game of two (Nisan, Roughgarden, Tardos and Vazirani, Algorithmic Game Theory, 2007, algorithm 3.4). In a
/// degenerate game, where a mixture has more best answers than strategies, there may be infinitely many; those with equally large
/// supports and a unique solution are found.
/// </summary>
public static class SupportEnumeration
{
    /// <summary>Strategies per side: the supports of twelve against twelve are 2.7 million pairs.</summary>
    public const int MostStrategies = 10;

    private const double Tolerance = 1e-9;

    /// <param name="row">Payoffs of the row player.</param>
    /// <param name="column">Payoffs of the column player, in the same table.</param>
    public static ImmutableArray<MixedProfile> Of(double[,] row, double[,] column)
    {
        var (rows, columns) = (row.GetLength(0), row.GetLength(1));
        if (rows == 0 || columns == 0 || (rows, columns) != (column.GetLength(0), column.GetLength(1))) { throw new ArgumentException("both players need payoffs for the same table", nameof(column)); }
        if (rows > MostStrategies || columns > MostStrategies) { throw new ArgumentException($"supports are enumerated up to {MostStrategies} strategies a side, not {rows} by {columns}", nameof(row)); }

        var (own, other) = (Matrix<double>.Build.DenseOfArray(row), Matrix<double>.Build.DenseOfArray(column));
        var found = ImmutableArray.CreateBuilder<MixedProfile>();
        for (var size = 1; size <= Math.Min(rows, columns); size++)
        {
            foreach (var ofRow in Supports(rows, size))
            {
                foreach (var ofColumn in Supports(columns, size))
                {
                    if (Indifferent(own, ofRow, ofColumn) is { } y && Indifferent(other.Transpose(), ofColumn, ofRow) is { } x && Best(own * y, ofRow) && Best(other.Transpose() * x, ofColumn))
                    {
                        found.Add(new MixedProfile([.. x], [.. y], x.DotProduct(own * y), x.DotProduct(other * y)));
                    }
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static IEnumerable<int[]> Supports(int strategies, int size) =>
        Enumerable.Range(1, (1 << strategies) - 1).Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == size)
            .Select(bits => Enumerable.Range(0, strategies).Where(i => (bits & (1 << i)) != 0).ToArray());

    /// <summary>The mixture over <paramref name="mixed"/> that makes the payoffs of all of <paramref name="equal"/> the same; null if it is none.</summary>
    private static Vector<double>? Indifferent(Matrix<double> payoffs, int[] equal, int[] mixed)
    {
        var size = mixed.Length;
        var system = Matrix<double>.Build.Dense(size + 1, size + 1, (i, j) => i == size ? (j == size ? 0 : 1) : j == size ? -1 : payoffs[equal[i], mixed[j]]);
        var decomposed = system.LU();
        if (Math.Abs(decomposed.Determinant) < 1e-12) { return null; }

        var solution = decomposed.Solve(Vector<double>.Build.Dense(size + 1, i => i == size ? 1 : 0));
        if (solution.Take(size).Any(part => !(part > Tolerance))) { return null; }

        var mixture = Vector<double>.Build.Dense(payoffs.ColumnCount);
        for (var j = 0; j < size; j++) { mixture[mixed[j]] = solution[j]; }
        return mixture;
    }

    private static bool Best(Vector<double> payoffs, int[] support) => payoffs.Max() <= payoffs[support[0]] + (Tolerance * Math.Max(1, payoffs.AbsoluteMaximum()));
}
