using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>Who is better, and how sure that is: the overall table and one per role.</summary>
/// <param name="Overall">One equal part per role played in the tournament; only entrants that played each of them.</param>
/// <param name="Roles">In the order of <see cref="CompanyRole"/>.</param>
/// <param name="Seed">Of the resampling.</param>
public sealed record Standings(StandingsTable Overall, ImmutableArray<StandingsTable> Roles, ulong Seed)
{
    /// <summary>Chance of any false separation per table.</summary>
    public const double DefaultLevel = 0.05;

    /// <summary>
    /// Judges a tournament. Nothing but the scores counts: not their order, the thread or the machine.
    /// </summary>
    /// <param name="level">
    /// Chance of any false separation, per table: each table is a family of its own. A tournament that looked several times passes
    /// <see cref="StoppingRule.LevelPerLook"/>.
    /// </param>
    /// <remarks>
    /// Pairs are separated by t with a cluster-robust error over blocks and Holm's adjustment: 2,000 replicates cannot resolve the
    /// p = 0.05 / pairs at which Holm begins. The bootstrap gives intervals of values and the shares of first places.
    /// </remarks>
    public static Standings Of(ScoreTable scores, double level = DefaultLevel, Resampling? resampling = null)
    {
        if (!(level is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "the chance of a false separation lies between 0 and 1");
        }

        var draws = resampling ?? Resampling.Standard;
        var fits = FitRoles(scores);
        return new Standings(
            StandingsTable.Of(null, scores.Blocks, FitOverall(scores, fits), level, draws),
            [.. fits.Select(fit => StandingsTable.Of(fit.Key, fit.Value.Blocks, fit.Value, level, draws))],
            draws.Seed);
    }

    internal static SortedDictionary<CompanyRole, FittedValues> FitRoles(ScoreTable scores) =>
        new(scores.Roles.ToDictionary(part => part, part => WithinBlockFit.Of(part, [.. scores.Rows.Where(row => row.Role == part)])));

    internal static FittedValues FitOverall(ScoreTable scores, SortedDictionary<CompanyRole, FittedValues> classes)
    {
        var places = Places(scores.Rows);
        return FittedValues.Overall(
            [.. classes.Select(
                part => (part.Value, Places(scores.Rows.Where(row => row.Role == part.Key)).Keys.Select(block => places[block]).Order()
                    .ToArray()))],
            places.Count);
    }

    private static Dictionary<string, int> Places(IEnumerable<BlockScore> rows) =>
        rows.Select(row => row.Block).Distinct(StringComparer.Ordinal).Select((block, place) => (block, place))
            .ToDictionary(pair => pair.block, pair => pair.place, StringComparer.Ordinal);
}
