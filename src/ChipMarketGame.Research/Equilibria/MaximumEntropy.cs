using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace ChipMarketGame.Research;

/// <summary>Of all best mixtures of a zero-sum game the most even one, which copies of a strategy do not sway.</summary>
internal static class MaximumEntropy
{
    /// <summary>Gains below this part of the entropy's weight are lost in its rounding.</summary>
    private const double Even = 1e-10;

    /// <summary>How close to the greatest entropy the search ends, in nats.</summary>
    private const double Gap = 1e-13;

    /// <summary>
    /// The column player's. The exact program names the columns and the rows' losses that are positive in any best mixture; inside what is
    /// left, Newton's method climbs the entropy with a logarithmic barrier before each loss (Boyd and Vandenberghe, Convex Optimization,
    /// 2004, chapter 11). Where there is one best mixture only, it is exact.
    /// </summary>
    /// <param name="payoffs">Of the row player, row by row.</param>
    /// <param name="program">Solved.</param>
    public static ImmutableArray<double> Of(ExactPayoffs payoffs, Tableau program, int rows, int columns)
    {
        var (summit, denominator) = (program.Summit, program.Denominator);
        var summits = program.Summits();
        double[][] corners = [
            .. summits.Select(
                corner => corner.Values[..columns].Select(value => Fraction.ToDouble(value * denominator, corner.Denominator * summit))
                    .ToArray())];
        if (corners.Length == 1) { return [.. corners[0]]; }

        int[] free = [.. Enumerable.Range(0, columns).Where(j => summits.Any(corner => !corner.Values[j].IsZero))];
        bool[] loses = [.. Enumerable.Range(columns, rows).Select(slack => summits.Any(corner => !corner.Values[slack].IsZero))];

        // What a row loses against each column, the value less its payoff, in units of the range.
        var losses = Matrix<double>.Build.Dense(rows, free.Length, (i, j) =>
            Fraction.ToDouble(denominator - ((payoffs.Values[(i * columns) + free[j]] + payoffs.Top) * summit), summit * payoffs.Top));
        var climbed = Climb(Vector<double>.Build.Dense(free.Length, j => corners.Average(corner => corner[free[j]])), losses, loses);
        var mixture = new double[columns];
        for (var j = 0; j < free.Length; j++) { mixture[free[j]] = climbed[j]; }
        return [.. mixture];
    }

    private static Vector<double> Climb(Vector<double> mixture, Matrix<double> losses, bool[] loses)
    {
        int[] slack = [.. Enumerable.Range(0, loses.Length).Where(i => loses[i])], tight = [
            .. Enumerable.Range(0, loses.Length).Where(i => !loses[i])];
        var ways = NullSpace(Matrix<double>.Build.Dense(1 + tight.Length, mixture.Count, (i, j) => i == 0 ? 1 : losses[tight[i - 1], j]));
        if (ways is null) { return mixture; }

        var surplus = Matrix<double>.Build.Dense(
            Math.Max(1, slack.Length), mixture.Count, (i, j) => slack.Length == 0 ? 1 : losses[slack[i], j]);
        for (var weight = 1.0; ; weight *= 8)
        {
            mixture = Newton(mixture, ways, surplus, weight);
            if (slack.Length / weight < Gap) { return mixture; }
        }
    }

    /// <summary>Directions that keep all equalities; null if there is none and the mixture is the only one.</summary>
    private static Matrix<double>? NullSpace(Matrix<double> equal)
    {
        var values = equal.Svd();
        var rank = values.S.Count(s => s > 1e-11 * values.S[0]);
        return rank == equal.ColumnCount ? null : values.VT.SubMatrix(rank, equal.ColumnCount - rank, 0, equal.ColumnCount).Transpose();
    }

    private static Vector<double> Newton(Vector<double> mixture, Matrix<double> ways, Matrix<double> surplus, double weight)
    {
        var polished = 0;
        for (var step = 0; step < 200; step++)
        {
            var slack = surplus * mixture;
            var slope = ways.Transpose() * ((mixture.Map(p => Math.Log(p) + 1) * weight) - (surplus.Transpose() * slack.Map(s => 1 / s)));
            var scaled = Matrix<double>.Build.DiagonalOfDiagonalVector(slack.Map(s => 1 / s)) * surplus * ways;
            var curve = (ways.Transpose() * Matrix<double>.Build.DiagonalOfDiagonalVector(mixture.Map(p => weight / p)) * ways)
                + (scaled.Transpose() * scaled);
            // By LU: close to the edge rounding may leave the curve indefinite, and then the move gains nothing and is the last.
            var move = -curve.LU().Solve(slope);
            var gain = -slope.DotProduct(move);
            var direction = ways * move;
            if (!(gain > Even * weight))
            {
                // Too little to see in the height, but not in the mixture: Newton's own step doubles its digits.
                var next = mixture + direction;
                if (!(gain >= 0 && direction.AbsoluteMaximum() < 1e-4 && next.Minimum() > 0 && (surplus * next).Minimum() > 0)) { break; }
                mixture = next;
                if (direction.AbsoluteMaximum() < 1e-15 || ++polished == 3) { break; }
                continue;
            }

            var (length, before) = (1.0, Height(mixture, surplus, weight));
            while (length > 1e-12 && !(Height(mixture + (length * direction), surplus, weight) <= before - (0.1 * length * gain)))
            {
                length /= 2;
            }
            if (length <= 1e-12) { break; }
            mixture += length * direction;
        }

        return mixture;
    }

    /// <summary>What Newton brings down; not a number outside.</summary>
    private static double Height(Vector<double> mixture, Matrix<double> surplus, double weight) =>
        (weight * mixture.Sum(p => p * Math.Log(p))) - (surplus * mixture).Sum(Math.Log);
}
