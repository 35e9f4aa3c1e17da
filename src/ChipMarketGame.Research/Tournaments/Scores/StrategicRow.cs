using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// What the theory of games says of a strategy that fills its role. Descriptive: another field of strategies, other figures.
/// </summary>
/// <param name="AlphaRank">Share of the long run in which its role plays it, by α-rank at infinite α.</param>
/// <param name="AlphaRankSoft">The same at <see cref="SoftAlpha"/>, where selection makes mistakes.</param>
/// <param name="First">Chance that it has its role's greatest share at <see cref="SoftAlpha"/>, over payoffs resampled from blocks; not a
/// number where the tensor is too large for that.</param>
/// <param name="Replicator">Its share where replicator dynamics from equal shares have come to.</param>
/// <param name="NashWeight">Its weight in the maximum-entropy equilibrium of strategies against the rest of the market.</param>
/// <param name="NashSkill">Its mean payoff against that equilibrium's rest of the market.</param>
public sealed record StrategicRow(
    CompanyRole Role, string Entrant, double AlphaRank, double AlphaRankSoft, double First, double Replicator, double NashWeight,
    double NashSkill)
{
    /// <summary>Intensity of selection of the softer ranking, with payoffs in standard deviations of the panel.</summary>
    public const double SoftAlpha = 10;

    /// <summary>Beyond so many combinations the chances of being first are left out: each replicate solves the whole chain.</summary>
    private const int MostProfiles = 216;
    private const double ReplicatorTime = 1000;
    private const int ReplicatorSteps = 100_000;

    /// <summary>One row per role and strategy; none if no block has all payoffs.</summary>
    public static ImmutableArray<StrategicRow> Of(PayoffSums payoffs)
    {
        var blocks = payoffs.Tensors();
        if (blocks.IsEmpty) { return []; }

        var tensor = PayoffTensor.Mean(blocks);
        var (limit, soft) = (Research.AlphaRank.Of(tensor, Selection.Limit), Research.AlphaRank.Of(tensor, new Selection(SoftAlpha)));
        var first = tensor.Profiles <= MostProfiles ? TopChance.Of(blocks, new Selection(SoftAlpha)) : default;
        var replicated = PopulationDynamics.Replicate(
            tensor, [.. tensor.Strategies.Select(names => (IReadOnlyList<double>)[.. names.Select(_ => 1.0 / names.Length)])],
            ReplicatorTime, ReplicatorSteps);
        return
        [
            .. from number in Enumerable.Range(0, tensor.Populations)
               let nash = NashAveraging.Of(AgainstTheRest(tensor, number))
               from strategy in Enumerable.Range(0, tensor.Strategies[number].Length)
               select new StrategicRow(
                   payoffs.Roles[number], tensor.Strategies[number][strategy],
                   limit.Marginals[number][strategy], soft.Marginals[number][strategy],
                   first.IsDefault ? double.NaN : first[number][strategy],
                   replicated[number][strategy], nash.Entrants[strategy], nash.Skills[strategy]),
        ];
    }

    /// <summary>A role's payoffs: rows its strategies, columns what the others play.</summary>
    private static double[,] AgainstTheRest(PayoffTensor tensor, int population)
    {
        var own = tensor.Strategies[population].Length;
        var (matrix, filled) = (new double[own, tensor.Profiles / own], new int[own]);
        for (var profile = 0; profile < tensor.Profiles; profile++)
        {
            var row = tensor.Played(profile, population);
            matrix[row, filled[row]++] = tensor[profile, population];
        }

        return matrix;
    }
}
