using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What entrants are worth, and by how much each block pulls each of them from there.</summary>
/// <param name="Values">In units of the score.</param>
/// <param name="Pulls">
/// Per block, then per entrant: the change of the value, to first order, if the block counted once more. They sum to zero over blocks.
/// </param>
/// <param name="Kinds">Per block, which roles it holds, as bits: blocks of one kind are alike.</param>
/// <param name="Grain">Below this a difference is rounding, not a result.</param>
internal sealed record FittedValues(ImmutableArray<string> Entrants, double[] Values, double[][] Pulls, int[] Kinds, double Grain)
{
    /// <summary>Part of the greatest score that sums of doubles may lose.</summary>
    private const double Rounding = 1e-11;

    /// <summary>Sets of roles that a block may hold.</summary>
    private static readonly int AllKinds = 1 << Enum.GetValues<CompanyRole>().Length;

    public int Blocks => Pulls.Length;

    /// <summary>How exact sums of these scores are.</summary>
    public static double GrainOf(IEnumerable<double> scores) => Rounding * scores.Max(Math.Abs);

    /// <summary>
    /// One equal part per role, however many seats it has; of the entrants that played every role. A role with a single block leaves
    /// every error unknown.
    /// </summary>
    /// <param name="blocks">All blocks of the table, in order.</param>
    public static FittedValues Overall(IReadOnlyList<(FittedValues Fit, int[] Places)> classes, int blocks)
    {
        ImmutableArray<string> entrants = [
            .. classes[0].Fit.Entrants.Where(entrant => classes.All(part => part.Fit.Entrants.Contains(entrant)))];
        var (values, kinds) = (new double[entrants.Length], new int[blocks]);
        double[][] pulls = [.. Enumerable.Range(0, blocks).Select(_ => new double[entrants.Length])];
        for (var c = 0; c < classes.Count; c++)
        {
            var (fit, places) = classes[c];
            int[] columns = [.. entrants.Select(entrant => fit.Entrants.IndexOf(entrant))];

            // Each role keeps the n / (n − 1) of its own blocks where an error over all blocks applies that of the whole.
            var whole = blocks / (blocks - 1.0);
            var scale = fit.Blocks < 2 ? double.NaN : Math.Sqrt(fit.Blocks / (fit.Blocks - 1.0) / whole) / classes.Count;
            for (var e = 0; e < columns.Length; e++) { values[e] += fit.Values[columns[e]] / classes.Count; }
            for (var b = 0; b < places.Length; b++)
            {
                kinds[places[b]] |= 1 << c;
                for (var e = 0; e < columns.Length; e++) { pulls[places[b]][e] += scale * fit.Pulls[b][columns[e]]; }
            }
        }

        return new FittedValues(entrants, values, pulls, kinds, classes.Max(part => part.Fit.Grain));
    }

    /// <summary>The difference of two entrants with a cluster-robust error.</summary>
    public StudentTest Test(int first, int second)
    {
        Span<double> squares = stackalloc double[AllKinds];
        Span<int> counts = stackalloc int[squares.Length];
        for (var b = 0; b < Pulls.Length; b++)
        {
            var pull = Pulls[b][first] - Pulls[b][second];
            squares[Kinds[b]] += pull * pull;
            counts[Kinds[b]]++;
        }

        // Degrees of freedom by Satterthwaite (1946): blocks of one kind share a variance, kinds do not.
        var (sum, parts) = (0.0, 0.0);
        for (var kind = 0; kind < squares.Length; kind++)
        {
            sum += squares[kind];
            parts += squares[kind] * squares[kind] / Math.Max(counts[kind] - 1, 1);
        }

        var error = Blocks < 2 ? double.NaN : Math.Sqrt(sum * Blocks / (Blocks - 1.0));
        var freedom = parts > 0 ? sum * sum / parts : Math.Max(Blocks - 1, 1);
        return StudentTest.From(Exact(Values[first] - Values[second]), Exact(error), freedom);
    }

    private double Exact(double value) => Math.Abs(value) <= Grain ? 0 : value;
}
