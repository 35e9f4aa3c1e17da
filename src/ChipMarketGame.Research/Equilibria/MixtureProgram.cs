using System.Collections.Immutable;
using Google.OrTools.LinearSolver;

namespace ChipMarketGame.Research;

/// <summary>The linear program of a row player: a mixture of rows that earns at least some value against every column.</summary>
internal sealed class MixtureProgram : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Variable[] mixture;
    private readonly Variable[] surplus;
    private readonly Constraint[] columns;

    public MixtureProgram(double[,] payoffs)
    {
        var (rows, count) = (payoffs.GetLength(0), payoffs.GetLength(1));
        mixture = solver.MakeNumVarArray(rows, 0, double.PositiveInfinity);
        surplus = solver.MakeNumVarArray(count, 0, double.PositiveInfinity);
        Guaranteed = solver.MakeNumVar(double.NegativeInfinity, double.PositiveInfinity, "value");
        var whole = solver.MakeConstraint(1, 1);
        foreach (var part in mixture) { whole.SetCoefficient(part, 1); }

        // Σ pᵢ aᵢⱼ − v − sⱼ = 0: against column j the mixture earns the value and a surplus.
        columns = new Constraint[count];
        for (var j = 0; j < count; j++)
        {
            columns[j] = solver.MakeConstraint(0, 0);
            columns[j].SetCoefficient(Guaranteed, -1);
            columns[j].SetCoefficient(surplus[j], -1);
            for (var i = 0; i < rows; i++) { columns[j].SetCoefficient(mixture[i], payoffs[i, j]); }
        }
    }

    public Variable Guaranteed { get; }

    public IReadOnlyList<Variable> Rows => mixture;

    public IReadOnlyList<Variable> Surplus => surplus;

    /// <summary>The greatest that a variable can be.</summary>
    public double Maximise(Variable variable)
    {
        var objective = solver.Objective();
        objective.Clear();
        objective.SetCoefficient(variable, 1);
        objective.SetMaximization();
        var status = solver.Solve();
        return status == Solver.ResultStatus.OPTIMAL ? variable.SolutionValue() : throw new InvalidOperationException($"a game always has a best mixture, but the solver says {status}");
    }

    /// <summary>From now on the value is held at this less the solver's tolerance.</summary>
    public void Hold(double value, double tolerance) => Guaranteed.SetBounds(value - tolerance, value + tolerance);

    /// <summary>The mixture of the last solution, without the solver's last digits below zero.</summary>
    public ImmutableArray<double> Mixture() => Normalised(mixture.Select(part => part.SolutionValue()));

    /// <summary>The other player's mixture: what the value would gain per unit of relief in each column.</summary>
    public ImmutableArray<double> Duals() => Normalised(columns.Select(column => Math.Abs(column.DualValue())));

    public void Dispose() => solver.Dispose();

    private static ImmutableArray<double> Normalised(IEnumerable<double> parts)
    {
        double[] positive = [.. parts.Select(part => Math.Max(0, part))];
        var sum = positive.Sum();
        return [.. positive.Select(part => part / sum)];
    }
}
