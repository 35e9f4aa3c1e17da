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
    /// <summary>One population per class: in each step one of them tries one other strategy.</summary>
    public static AlphaRank Of(PayoffTensor payoffs, Selection selection)
    {
        var moves = 1.0 / Math.Max(1, payoffs.Strategies.Sum(population => population.Length - 1));
        var mass = Stationary(payoffs.Profiles, Moves, moves, selection);
        return new AlphaRank(
            selection,
            mass,
            [.. payoffs.Strategies.Select((strategies, population) => Enumerable.Range(0, strategies.Length)
                .Select(strategy => Enumerable.Range(0, payoffs.Profiles).Where(profile => payoffs.Played(profile, population) == strategy).Sum(profile => mass[profile])).ToImmutableArray())]);

        IEnumerable<(int To, double Advantage)> Moves(int profile) =>
            from population in Enumerable.Range(0, payoffs.Populations)
            from strategy in Enumerable.Range(0, payoffs.Strategies[population].Length)
            where strategy != payoffs.Played(profile, population)
            let to = payoffs.Changed(profile, population, strategy)
            select (to, payoffs[to, population] - payoffs[profile, population]);
    }

    /// <summary>
    /// A single population that meets itself: a mutant's advantage is what it earns against a resident less what the resident earns
    /// against it.
    /// </summary>
    /// <param name="payoffs">Of the row against the column.</param>
    public static AlphaRank OfSinglePopulation(double[,] payoffs, Selection selection)
    {
        var size = Square(payoffs);
        var mass = Stationary(size, resident => Enumerable.Range(0, size).Where(mutant => mutant != resident).Select(mutant => (mutant, payoffs[mutant, resident] - payoffs[resident, mutant])), 1.0 / Math.Max(1, size - 1), selection);
        return new AlphaRank(selection, mass, [mass]);
    }

    /// <summary>The same game under one selection after another: a strategy's place counts only where it does not depend on α.</summary>
    public static ImmutableArray<AlphaRank> Sweep(PayoffTensor payoffs, IEnumerable<double> alphas, int populationSize = 50) =>
        [.. alphas.Select(alpha => Of(payoffs, new Selection(alpha, populationSize)))];

    internal static int Square(double[,] payoffs) =>
        payoffs.GetLength(0) == payoffs.GetLength(1) && payoffs.Length > 0 && payoffs.Cast<double>().All(double.IsFinite)
            ? payoffs.GetLength(0)
            : throw new ArgumentException($"a population that meets itself needs a square table of finite payoffs, not {payoffs.GetLength(0)} by {payoffs.GetLength(1)}", nameof(payoffs));

    private static ImmutableArray<double> Stationary(int states, Func<int, IEnumerable<(int To, double Advantage)>> moves, double each, Selection selection)
    {
        selection.Check();
        if (double.IsPositiveInfinity(selection.Alpha))
        {
            var terms = StateReduction.Solve(Rates(states, moves, advantage => new LeadingTerm(each, 0) * selection.FixationInTheLimit(advantage)));
            var all = terms.Aggregate((sum, term) => sum + term);
            return [.. terms.Select(term => term / all).Select(share => share.Factor > 0 && share.Cost <= LeadingTerm.Same * Math.Max(1, Math.Abs(all.Cost)) ? share.Factor : 0)];
        }

        var weights = StateReduction.Solve(Rates(states, moves, advantage => WideNumber.Of(each) * selection.Fixation(advantage)));
        var whole = weights.Aggregate((sum, weight) => sum + weight);
        return [.. weights.Select(weight => weight.Over(whole))];
    }

    private static T[][] Rates<T>(int states, Func<int, IEnumerable<(int To, double Advantage)>> moves, Func<double, T> fixation)
    {
        T[][] rates = [.. Enumerable.Range(0, states).Select(_ => new T[states])];
        for (var from = 0; from < states; from++)
        {
            foreach (var (to, advantage) in moves(from)) { rates[from][to] = fixation(advantage); }
        }

        return rates;
    }
}
