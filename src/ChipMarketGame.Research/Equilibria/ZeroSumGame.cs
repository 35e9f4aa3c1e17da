using System.Collections.Immutable;
using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>A game of two in which one wins what the other loses, solved.</summary>
/// <param name="Value">What the row player can be sure of, on average.</param>
/// <param name="Row">A best mixture of the rows.</param>
/// <param name="Column">A best mixture of the columns.</param>
public sealed record ZeroSumGame(double Value, ImmutableArray<double> Row, ImmutableArray<double> Column)
{
    /// <summary>
    /// By linear programming in whole numbers, exact at any scale of the payoffs (Dantzig, "A Proof of the Equivalence of the Programming
    /// Problem and the Game Problem", 1951). Where there are several best mixtures it is one of them, at a corner.
    /// </summary>
    /// <param name="payoffs">Of the row player; finite.</param>
    public static ZeroSumGame Solve(double[,] payoffs)
    {
        Given.Payoffs(payoffs, nameof(payoffs));
        var exact = ExactPayoffs.Of(payoffs);
        var (rows, columns) = (payoffs.GetLength(0), payoffs.GetLength(1));
        var program = ProgramOf(exact, rows, columns);
        var (values, prices) = (program.Values(), program.Prices());
        return new ZeroSumGame(
            ValueOf(exact, program, payoffs.Cast<double>().Min()),
            [.. prices[columns..].Select(price => Fraction.ToDouble(price, program.Summit))],
            [.. values[..columns].Select(value => Fraction.ToDouble(value, program.Summit))]);
    }

    /// <summary>Payoffs from the range to twice the range, so that the value is above zero and one over it the summit.</summary>
    internal static Tableau ProgramOf(ExactPayoffs exact, int rows, int columns)
    {
        var table = new BigInteger[rows, columns];
        for (var i = 0; i < rows * columns; i++) { table[i / columns, i % columns] = exact.Values[i] + exact.Top; }
        return new Tableau(table);
    }

    internal static double ValueOf(ExactPayoffs exact, Tableau program, double least) =>
        least + exact.ToPayoff(program.Denominator - (exact.Top * program.Summit), program.Summit);
}
