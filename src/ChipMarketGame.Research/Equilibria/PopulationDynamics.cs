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
    /// <param name="time">In units of one over payoff; zero or more.</param>
    /// <param name="steps">Equal steps of it, one or more: so many that the parts hardly change in one.</param>
    public static ImmutableArray<double> Replicate(double[,] payoffs, IReadOnlyList<double> start, double time, int steps)
    {
        double[][] parts = [Parts(start, AlphaRank.Square(payoffs))];
        Integrate(parts, populations => [Earned(payoffs, populations[0])], time, steps);
        return [.. parts[0]];
    }

    /// <summary>
    /// The same of several populations, one per role, each growing by what it earns against the others' mixtures (Taylor, "Evolutionarily
    /// Stable Strategies with Two Types of Player", Journal of Applied Probability 16, 1979).
    /// </summary>
    /// <param name="start">Per population, parts summing to one.</param>
    public static ImmutableArray<ImmutableArray<double>> Replicate(
        PayoffTensor payoffs, IReadOnlyList<IReadOnlyList<double>> start, double time, int steps)
    {
        if (start.Count != payoffs.Populations)
        {
            throw new ArgumentException($"{payoffs.Populations} populations need a start each, not {start.Count}", nameof(start));
        }

        double[][] parts = [.. start.Select((population, i) => Parts(population, payoffs.Strategies[i].Length))];
        Integrate(parts, payoffs.Expected, time, steps);
        return [.. parts.Select(population => population.ToImmutableArray())];
    }

    /// <summary>
    /// Ecological tournament: each generation a strategy's part grows in proportion to its mean payoff against the last one (Axelrod, The
    /// Evolution of Cooperation, 1984, chapter 2).
    /// </summary>
    /// <param name="payoffs">Of the row against the column; zero or more, since parts are multiplied by them.</param>
    /// <param name="generations">Zero or more.</param>
    public static ImmutableArray<double> Ecology(double[,] payoffs, IReadOnlyList<double> start, int generations)
    {
        var parts = Parts(start, AlphaRank.Square(payoffs));
        if (payoffs.Cast<double>().FirstOrDefault(payoff => payoff < 0) is < 0 and var least)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"ecological payoffs must be zero or more, not {least}"), nameof(payoffs));
        }

        Given.AtLeast(0, generations, "generations", nameof(generations));
        var greatest = payoffs.Cast<double>().Max();

        for (var generation = 0; generation < generations; generation++)
        {
            var earned = Earned(payoffs, parts);
            for (var i = 0; i < parts.Length; i++) { parts[i] *= greatest > 0 ? earned[i] / greatest : 0; }
            if (parts.All(part => part == 0))
            {
                throw new ArgumentException(
                    $"nobody earns anything in generation {generation + 1}, so that no part of the next is anybody's", nameof(payoffs));
            }

            Normalise(parts);
        }

        return [.. parts];
    }

    private static double[] Parts(IReadOnlyList<double> start, int strategies) =>
        start.Count == strategies && start.All(part => part >= 0) && Math.Abs(start.Sum() - 1) <= 1e-9
            ? [.. start]
            : throw new ArgumentException("a population starts from one part per strategy, none below zero, summing to one", nameof(start));

    private static void Integrate(double[][] parts, Func<double[][], double[][]> earned, double time, int steps)
    {
        if (!(time is >= 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "a time is finite and zero or more");
        }

        var length = time / Given.AtLeast(1, steps, "steps of a time", nameof(steps));
        for (var step = 0; step < steps; step++)
        {
            var first = Growth(parts, earned);
            var second = Growth(Along(parts, first, length / 2), earned);
            var third = Growth(Along(parts, second, length / 2), earned);
            var fourth = Growth(Along(parts, third, length), earned);
            for (var k = 0; k < parts.Length; k++)
            {
                for (var i = 0; i < parts[k].Length; i++)
                {
                    parts[k][i] += length / 6 * (first[k][i] + (2 * second[k][i]) + (2 * third[k][i]) + fourth[k][i]);
                }
                if (!parts[k].All(part => part >= 0 && double.IsFinite(part)))
                {
                    throw new ArgumentException(
                        $"{steps} steps are too few: in step {step + 1} a part changes by more than itself", nameof(steps));
                }

                Normalise(parts[k]);
            }
        }
    }

    private static double[][] Growth(double[][] parts, Func<double[][], double[][]> earned) =>
        [.. parts.Zip(earned(parts), (population, payoffs) =>
        {
            var mean = population.Zip(payoffs, (part, payoff) => part * payoff).Sum();
            return population.Zip(payoffs, (part, payoff) => part * (payoff - mean)).ToArray();
        })];

    private static double[] Earned(double[,] payoffs, double[] parts)
    {
        var earned = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = 0; j < parts.Length; j++) { earned[i] += payoffs[i, j] * parts[j]; }
        }

        return earned;
    }

    private static double[][] Along(double[][] parts, double[][] growth, double length) =>
        [.. parts.Zip(growth, (population, grows) => population.Zip(grows, (part, grow) => part + (length * grow)).ToArray())];

    private static void Normalise(double[] parts)
    {
        var sum = parts.Sum();
        for (var i = 0; i < parts.Length; i++) { parts[i] /= sum; }
    }
}
