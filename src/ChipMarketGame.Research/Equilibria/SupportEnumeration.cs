using System.Collections.Immutable;
using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// All extreme equilibria of a small game of two, found in exact arithmetic from the corners of both sides' mixtures (Mangasarian,
/// "Equilibrium Points of Bimatrix Games", Journal of SIAM 12, 1964; Nisan, Roughgarden, Tardos and Vazirani, Algorithmic Game Theory,
/// 2007, chapter 3). There is always one. In a degenerate game, where a mixture has more best answers than strategies, there may be
/// infinitely many equilibria between them, and the list says so.
/// </summary>
public static class SupportEnumeration
{
    /// <summary>Strategies per side: the supports of twelve against twelve are 2.7 million pairs.</summary>
    public const int MostStrategies = 10;

    /// <param name="row">Payoffs of the row player; finite, at any scale.</param>
    /// <param name="column">Payoffs of the column player, in the same table.</param>
    public static EquilibriumList Of(double[,] row, double[,] column)
    {
        var (rows, columns) = (row.GetLength(0), row.GetLength(1));
        if (rows == 0 || columns == 0 || (rows, columns) != (column.GetLength(0), column.GetLength(1)))
        {
            throw new ArgumentException("both players need payoffs for the same table", nameof(column));
        }
        if (rows > MostStrategies || columns > MostStrategies)
        {
            throw new ArgumentException(
                $"supports are enumerated up to {MostStrategies} strategies a side, not {rows} by {columns}", nameof(row));
        }

        Given.Payoffs(row, nameof(row));
        Given.Payoffs(column, nameof(column));
        var (own, other) = (ExactPayoffs.Of(row), ExactPayoffs.Of(column));
        var ofRow = new AnswerCorners(Table(columns, rows, (j, i) => other.Values[(i * columns) + j]), other.Top).All();
        var ofColumn = new AnswerCorners(Table(rows, columns, (i, j) => own.Values[(i * columns) + j]), own.Top).All();
        (AnswerCorner X, AnswerCorner Y)[] pairs =
        [
            .. from x in ofRow
               from y in ofColumn
               where (x.Support & ~y.Answers) == 0 && (y.Support & ~x.Answers) == 0
               orderby BitOperations.PopCount(x.Support), BitOperations.PopCount(y.Support), x.Support, y.Support
               select (x, y),
        ];
        var (leastRow, leastColumn) = (row.Cast<double>().Min(), column.Cast<double>().Min());
        return new EquilibriumList(
            [.. pairs.Select(
                pair => new MixedProfile(
                    [.. pair.X.Mixture], [.. pair.Y.Mixture], leastRow + (own.Range * pair.Y.Payoff),
                    leastColumn + (other.Range * pair.X.Payoff)))],
            pairs.Select(pair => pair.X).Distinct().Count() == pairs.Length && pairs.Select(pair => pair.Y).Distinct()
                .Count() == pairs.Length);
    }

    private static BigInteger[,] Table(int answers, int strategies, Func<int, int, BigInteger> payoff)
    {
        var table = new BigInteger[answers, strategies];
        for (var i = 0; i < answers * strategies; i++) { table[i / strategies, i % strategies] = payoff(i / strategies, i % strategies); }
        return table;
    }
}
