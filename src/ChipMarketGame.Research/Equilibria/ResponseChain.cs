using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>The moves between combinations that one mutant can make, with the two payoffs that decide each.</summary>
/// <param name="Each">Chance of each move to be tried.</param>
/// <param name="Payoffs">All payoffs that are compared, with the group of those that are.</param>
/// <param name="Moves">From each state: where to, and the places of the payoffs after and before.</param>
internal sealed record ResponseChain(
    double Each, double[] Payoffs, Func<int, int> Group, Func<int, IEnumerable<(int To, int After, int Before)>> Moves, int States)
{
    /// <summary>Bits that the cost of a whole chain of moves may take.</summary>
    private const int MostBits = 96;

    public static ResponseChain Of(PayoffTensor payoffs)
    {
        return new ResponseChain(
            1.0 / Math.Max(1, payoffs.Strategies.Sum(population => population.Length - 1)),
            [.. from profile in Enumerable.Range(0, payoffs.Profiles) from population in Enumerable.Range(0, payoffs.Populations)
            select payoffs[profile, population]],
            place => place % payoffs.Populations,
            From,
            payoffs.Profiles);

        IEnumerable<(int To, int After, int Before)> From(int profile) =>
            from population in Enumerable.Range(0, payoffs.Populations)
            from strategy in Enumerable.Range(0, payoffs.Strategies[population].Length)
            where strategy != payoffs.Played(profile, population)
            let to = payoffs.Changed(profile, population, strategy)
            select (to, (to * payoffs.Populations) + population, (profile * payoffs.Populations) + population);
    }

    public static ResponseChain Of(double[,] payoffs)
    {
        var size = AlphaRank.Square(payoffs);
        return new ResponseChain(
            1.0 / Math.Max(1, size - 1),
            [.. payoffs.Cast<double>()],
            _ => 0,
            resident => Enumerable.Range(0, size).Where(mutant => mutant != resident)
                .Select(mutant => (mutant, (mutant * size) + resident, (resident * size) + mutant)),
            size);
    }

    public ImmutableArray<double> Stationary(Selection selection)
    {
        selection.Check();
        if (selection.IsWithinDoubles(Spread()))
        {
            var weights = StateReduction.Solve(Rates(
                (after, before) => WideNumber.Of(Each) * selection.Fixation(Payoffs[after] - Payoffs[before])));
            var whole = weights.Aggregate((sum, weight) => sum + weight);
            return [.. weights.Select(weight => weight.Over(whole))];
        }

        var (values, unit) = Whole();
        var terms = StateReduction.Solve(Rates(
            (after, before) => new CostedTerm(Each, 0, 0) * selection.Fixation(values[after] - values[before], unit)));
        var all = terms.Aggregate((sum, term) => sum + term);
        return [.. terms.Select(term => term.Over(all))];
    }

    public double[,] Fixations(Selection selection)
    {
        selection.Check();
        var fixations = new double[States, States];
        var (values, unit) = Whole();
        for (var from = 0; from < States; from++)
        {
            foreach (var (to, after, before) in Moves(from))
            {
                fixations[from, to] = double.IsInfinity(selection.Alpha) && !(selection.Noise > 0)
                    ? selection.Fixation(values[after] - values[before], unit).Over(CostedTerm.MultiplicativeIdentity)
                    : selection.Fixation(Payoffs[after] - Payoffs[before]).Over(WideNumber.MultiplicativeIdentity);
            }
        }

        return fixations;
    }

    /// <summary>Greatest difference of payoffs that are compared.</summary>
    private double Spread() =>
        Enumerable.Range(0, Payoffs.Length).GroupBy(Group).Max(members => members.Max(i => Payoffs[i]) - members.Min(i => Payoffs[i]));

    /// <summary>Payoffs in whole numbers: what is equal but for rounding is equal.</summary>
    private (Int128[] Values, double Unit) Whole()
    {
        var exact = ExactPayoffs.Of(Payoffs, Group);
        var shift = (int)Math.Max(0, (long)exact.Top.GetBitLength() - MostBits);
        return ([.. exact.Values.Select(value => (Int128)(value >> shift))], Math.ScaleB(exact.ToPayoff(1, 1), shift));
    }

    private T[][] Rates<T>(Func<int, int, T> fixation)
    {
        T[][] rates = [.. Enumerable.Range(0, States).Select(_ => new T[States])];
        for (var from = 0; from < States; from++)
        {
            foreach (var (to, after, before) in Moves(from)) { rates[from][to] = fixation(after, before); }
        }

        return rates;
    }
}
