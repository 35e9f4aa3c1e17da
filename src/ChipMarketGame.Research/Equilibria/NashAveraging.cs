using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// Entrants weighed by the hardest tasks and tasks by the best entrants, so that neither a weak rival added many times nor an easy task
/// moves a score (Balduzzi, Tuyls, Perolat and Graepel, "Re-evaluating Evaluation", NeurIPS 2018). Descriptive.
/// </summary>
/// <param name="Value">Score of the best entrants on the hardest tasks.</param>
/// <param name="Entrants">The most even best mixture of entrants.</param>
/// <param name="Tasks">The most even hardest mixture of tasks.</param>
/// <param name="Skills">Of each entrant on that mixture of tasks: never above the value.</param>
/// <param name="Difficulties">What the mixture of entrants earns on each task: never below the value.</param>
public sealed record NashAveraging(
    double Value, ImmutableArray<double> Entrants, ImmutableArray<double> Tasks, ImmutableArray<double> Skills,
    ImmutableArray<double> Difficulties)
{
    /// <param name="scores">Of each entrant (row) on each task (column); more is better; finite, at any scale.</param>
    public static NashAveraging Of(double[,] scores)
    {
        Given.Payoffs(scores, nameof(scores));
        var (rows, columns, exact) = (scores.GetLength(0), scores.GetLength(1), ExactPayoffs.Of(scores));
        var turned = exact with
        {
            Values = [.. from j in Enumerable.Range(0, columns) from i in Enumerable.Range(0, rows)
            select exact.Top - exact.Values[(i * columns) + j]]
        };
        var program = ZeroSumGame.ProgramOf(exact, rows, columns);
        var (tasks, entrants) = (MaximumEntropy.Of(exact, program, rows, columns), MaximumEntropy.Of(
            turned, ZeroSumGame.ProgramOf(turned, columns, rows), columns, rows));
        return new NashAveraging(
            ZeroSumGame.ValueOf(exact, program, scores.Cast<double>().Min()),
            entrants,
            tasks,
            [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Sum(j => tasks[j] * scores[i, j]))],
            [.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Sum(i => entrants[i] * scores[i, j]))]);
    }
}
