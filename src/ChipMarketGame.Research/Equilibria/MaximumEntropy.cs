using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace ChipMarketGame.Research;

/// <summary>Of all best mixtures of a zero-sum game the most even one, which copies of a strategy do not sway.</summary>
internal static class MaximumEntropy
{
    /// <summary>What no best mixture lifts above this is zero in all of them.</summary>
    private const double Never = 1e-7;

    /// <summary>How close to the greatest entropy the search ends, in nats.</summary>
    private const double Gap = 1e-13;

    /// <summary>
    /// Linear programs find which rows and which columns' surplus can be positive at all; inside what is left, Newton's method climbs
    /// the entropy with a logarithmic barrier before each surplus (Boyd and Vandenberghe, Convex Optimization, 2004, chapter 11).
    /// </summary>
    /// <param name="payoffs">Of the row player, whose mixture is sought.</param>
    /// <param name="value">Of the game.</param>
    public static ImmutableArray<double> Of(double[,] payoffs, double value)
    {
        var scale = Math.Max(1, payoffs.Cast<double>().Max(Math.Abs));
        using var program = new MixtureProgram(payoffs);
        program.Hold(value, 1e-9 * scale);
        var found = new List<ImmutableArray<double>>();
        bool[] rows = [.. program.Rows.Select(row => CanBePositive(row, Never))], columns = [.. program.Surplus.Select(surplus => CanBePositive(surplus, Never * scale))];

        int[] free = [.. Enumerable.Range(0, rows.Length).Where(i => rows[i])];
        var inside = Vector<double>.Build.Dense(free.Length, i => found.Average(mixture => mixture[free[i]]));
        var climbed = Climb(inside / inside.Sum(), free, columns, payoffs, value);
        var mixture = new double[rows.Length];
        for (var i = 0; i < free.Length; i++) { mixture[free[i]] = climbed[i]; }
        return [.. mixture];

        bool CanBePositive(Google.OrTools.LinearSolver.Variable variable, double least)
        {
            var greatest = program.Maximise(variable);
            found.Add(program.Mixture());
            return greatest > least;
        }
    }

    private static Vector<double> Climb(Vector<double> mixture, int[] rows, bool[] columns, double[,] payoffs, double value)
    {
        int[] slack = [.. Enumerable.Range(0, columns.Length).Where(j => columns[j])], tight = [.. Enumerable.Range(0, columns.Length).Where(j => !columns[j])];
        var equal = Matrix<double>.Build.Dense(1 + tight.Length, rows.Length, (i, j) => i == 0 ? 1 : payoffs[rows[j], tight[i - 1]] - value);
        var ways = NullSpace(equal);
        if (ways is null) { return mixture; }

        var surplus = Matrix<double>.Build.Dense(Math.Max(1, slack.Length), rows.Length, (i, j) => slack.Length == 0 ? 1 : payoffs[rows[j], slack[i]] - value);
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
        var rank = values.S.Count(s => s > 1e-8 * values.S[0]);
        return rank == equal.ColumnCount ? null : values.VT.SubMatrix(rank, equal.ColumnCount - rank, 0, equal.ColumnCount).Transpose();
    }

    private static Vector<double> Newton(Vector<double> mixture, Matrix<double> ways, Matrix<double> surplus, double weight)
    {
        for (var step = 0; step < 200; step++)
        {
            var slack = surplus * mixture;
            var slope = ways.Transpose() * ((mixture.Map(p => Math.Log(p) + 1) * weight) - (surplus.Transpose() * slack.Map(s => 1 / s)));
            var scaled = Matrix<double>.Build.DiagonalOfDiagonalVector(slack.Map(s => 1 / s)) * surplus * ways;
            var curve = (ways.Transpose() * Matrix<double>.Build.DiagonalOfDiagonalVector(mixture.Map(p => weight / p)) * ways) + (scaled.Transpose() * scaled);
            // By LU: close to the edge rounding may leave the curve indefinite, and then the move gains nothing and is the last.
            var move = -curve.LU().Solve(slope);
            var gain = -slope.DotProduct(move);
            if (!(gain > 1e-12 * weight * 1e-4)) { break; }

            var (length, before, direction) = (1.0, Height(mixture, surplus, weight), ways * move);
            while (length > 1e-12 && !(Height(mixture + (length * direction), surplus, weight) <= before - (0.1 * length * gain))) { length /= 2; }
            if (length <= 1e-12) { break; }
            mixture += length * direction;
        }

        return mixture;
    }

    /// <summary>What Newton brings down; not a number outside.</summary>
    private static double Height(Vector<double> mixture, Matrix<double> surplus, double weight) =>
        (weight * mixture.Sum(p => p * Math.Log(p))) - (surplus * mixture).Sum(Math.Log);
}
