using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>A game of two in which one wins what the other loses, solved.</summary>
/// <param name="Value">What the row player can be sure of, on average.</param>
/// <param name="Row">A best mixture of the rows.</param>
/// <param name="Column">A best mixture of the columns.</param>
public sealed record ZeroSumGame(double Value, ImmutableArray<double> Row, ImmutableArray<double> Column)
{
    /// <summary>
    /// By linear programming (Dantzig, "A Proof of the Equivalence of the Programming Problem and the Game Problem", 1951). Where there
    /// are several best mixtures it is one of them, at a corner.
    /// </summary>
    /// <param name="payoffs">Of the row player; finite.</param>
    public static ZeroSumGame Solve(double[,] payoffs)
    {
        if (payoffs.Length == 0 || !payoffs.Cast<double>().All(double.IsFinite)) { throw new ArgumentException("a game needs a table of finite payoffs", nameof(payoffs)); }

        using var program = new MixtureProgram(payoffs);
        var value = program.Maximise(program.Guaranteed);
        return new ZeroSumGame(value, program.Mixture(), program.Duals());
    }
}
