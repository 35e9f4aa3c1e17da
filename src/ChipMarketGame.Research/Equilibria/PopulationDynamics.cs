using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>How the parts of a large population change when what earns more grows. Descriptive: it depends on who entered.</summary>
public static class PopulationDynamics
{
    /// <summary>
    /// Replicator dynamics ẋᵢ = xᵢ ((A x)ᵢ − x·A x) of one population that meets itself (Taylor and Jonker, "Evolutionarily Stable
    /// Strategies and Game Dynamics", Mathematical Biosciences 40, 1978), by the classical Runge–Kutta rule.
    /// </summary>
    /// <param name="payoffs">Of the row against the column.</param>
    /// <param name="start">Parts of the population, summing to one.</param>
    /// <param name="time">In units of one over payoff.</param>
    /// <param name="steps">Equal steps of it.</param>
    public static ImmutableArray<double> Replicate(double[,] payoffs, IReadOnlyList<double> start, double time, int steps)
    {
        var parts = Parts(payoffs, start);
        var length = time / steps;
        for (var step = 0; step < steps; step++)
        {
            var first = Growth(payoffs, parts);
            var second = Growth(payoffs, Along(parts, first, length / 2));
            var third = Growth(payoffs, Along(parts, second, length / 2));
            var fourth = Growth(payoffs, Along(parts, third, length));
            for (var i = 0; i < parts.Length; i++) { parts[i] += length / 6 * (first[i] + (2 * second[i]) + (2 * third[i]) + fourth[i]); }
            Normalise(parts);
        }

        return [.. parts];
    }

    /// <summary>
    /// Ecological tournament: each generation a strategy's part grows in proportion to its mean payoff against the last one (Axelrod, The
    /// Evolution of Cooperation, 1984, chapter 2).
    /// </summary>
    /// <param name="payoffs">Of the row against the column; all above zero, since parts are multiplied by them.</param>
    public static ImmutableArray<double> Ecology(double[,] payoffs, IReadOnlyList<double> start, int generations)
    {
        var parts = Parts(payoffs, start);
        if (payoffs.Cast<double>().FirstOrDefault(payoff => payoff <= 0, 1) is <= 0 and var least) { throw new ArgumentException(FormattableString.Invariant($"ecological payoffs must be above zero, not {least}"), nameof(payoffs)); }

        for (var generation = 0; generation < generations; generation++)
        {
            double[] earned = [.. parts.Select((_, i) => Against(payoffs, i, parts))];
            for (var i = 0; i < parts.Length; i++) { parts[i] *= earned[i]; }
            Normalise(parts);
        }

        return [.. parts];
    }

    private static double[] Parts(double[,] payoffs, IReadOnlyList<double> start) =>
        start.Count == AlphaRank.Square(payoffs) && start.All(part => part >= 0) && Math.Abs(start.Sum() - 1) <= 1e-9
            ? [.. start]
            : throw new ArgumentException("a population starts from one part per strategy, none below zero, summing to one", nameof(start));

    private static double[] Growth(double[,] payoffs, double[] parts)
    {
        double[] earned = [.. parts.Select((_, i) => Against(payoffs, i, parts))];
        var mean = parts.Zip(earned, (part, payoff) => part * payoff).Sum();
        return [.. parts.Zip(earned, (part, payoff) => part * (payoff - mean))];
    }

    private static double Against(double[,] payoffs, int strategy, double[] parts)
    {
        var sum = 0.0;
        for (var j = 0; j < parts.Length; j++) { sum += payoffs[strategy, j] * parts[j]; }
        return sum;
    }

    private static double[] Along(double[] parts, double[] growth, double length) => [.. parts.Zip(growth, (part, grow) => part + (length * grow))];

    private static void Normalise(double[] parts)
    {
        var sum = parts.Sum();
        for (var i = 0; i < parts.Length; i++) { parts[i] /= sum; }
    }
}
