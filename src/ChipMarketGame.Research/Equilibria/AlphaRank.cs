using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// How much of the time evolution under rare mutation spends with each combination of strategies (Omidshafiei et al., "α-Rank:
/// Multi-Agent Evaluation by Evolution", Scientific Reports 9, 2019). Descriptive: it depends on who entered.
/// </summary>
/// <param name="Selection">Of which it is the result.</param>
/// <param name="Mass">Per combination; sums to one. A single population has one per strategy.</param>
/// <param name="Marginals">Per population and strategy: its mass over all combinations.</param>
public sealed record AlphaRank(Selection Selection, ImmutableArray<double> Mass, ImmutableArray<ImmutableArray<double>> Marginals)
{
    /// <summary>One population per role: in each step one of them tries one other strategy.</summary>
    public static AlphaRank Of(PayoffTensor payoffs, Selection selection)
    {
        var mass = ResponseChain.Of(payoffs).Stationary(selection);
        return new AlphaRank(
            selection,
            mass,
            [.. payoffs.Strategies.Select((strategies, population) => Enumerable.Range(0, strategies.Length)
                .Select(strategy => Enumerable.Range(0, payoffs.Profiles).Where(profile => payoffs.Played(profile, population) == strategy)
                    .Sum(profile => mass[profile])).ToImmutableArray())]);
    }

    /// <summary>
    /// A single population that meets itself: a mutant's advantage is what it earns against a resident less what the resident earns
    /// against it.
    /// </summary>
    /// <param name="payoffs">Of the row against the column.</param>
    public static AlphaRank OfSinglePopulation(double[,] payoffs, Selection selection)
    {
        var mass = ResponseChain.Of(payoffs).Stationary(selection);
        return new AlphaRank(selection, mass, [mass]);
    }

    /// <summary>
    /// The chance, from the combination of the row, that one mutant which makes it the combination of the column takes over; zero where
    /// more than one population would have to change. Where the noise has vanished, zero for a loss.
    /// </summary>
    public static double[,] Fixations(PayoffTensor payoffs, Selection selection) => ResponseChain.Of(payoffs).Fixations(selection);

    /// <summary>The same of a single population: residents in rows, mutants in columns.</summary>
    /// <param name="payoffs">Of the row against the column.</param>
    public static double[,] FixationsOfSinglePopulation(double[,] payoffs, Selection selection) =>
        ResponseChain.Of(payoffs).Fixations(selection);

    /// <summary>The same game under one selection after another: a strategy's place counts only where it does not depend on α.</summary>
    public static ImmutableArray<AlphaRank> Sweep(PayoffTensor payoffs, IEnumerable<double> alphas, int populationSize = 50) =>
        [.. alphas.Select(alpha => Of(payoffs, new Selection(alpha, populationSize)))];

    internal static int Square(double[,] payoffs)
    {
        var (rows, columns) = (payoffs.GetLength(0), payoffs.GetLength(1));
        if (rows != columns || rows == 0)
        {
            throw new ArgumentException(
                $"a population that meets itself needs a square table of payoffs, not {rows} by {columns}", nameof(payoffs));
        }

        Given.Payoffs(payoffs, nameof(payoffs));
        return rows;
    }
}
