using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// When a tournament has seen enough. It looks at fixed numbers of blocks and spends an equal part of the chance of a false separation
/// on each (Bonferroni over looks), so that looking often does not make luck look like skill.
/// </summary>
/// <param name="Looks">Blocks per role at each look, ascending; the last is the budget.</param>
/// <param name="Level">Chance of any false separation over all looks.</param>
/// <param name="Top">How many places are to be settled.</param>
/// <param name="HalfWidth">Precise enough: in standard deviations of the panel.</param>
public sealed record StoppingRule(ImmutableArray<int> Looks, double Level, int Top, double HalfWidth)
{
    public static readonly StoppingRule Standard = new([32, 64, 128, 256, 512], Standings.DefaultLevel, 3, 0.1);

    /// <summary>The level of each look, and of the standings of a tournament that follows this rule.</summary>
    public double LevelPerLook => Level / Looks.Length;

    /// <summary>Judges the blocks played so far.</summary>
    /// <param name="look">One of <see cref="Looks"/>: blocks per role that were to be played by now; some may have been void.</param>
    /// <param name="role">Whose table is to be settled; null for the overall one.</param>
    /// <exception cref="ArgumentException">A look that the level does not pay for, or more blocks than it.</exception>
    public StoppingDecision Judge(ScoreTable scores, int look, CompanyRole? role = null)
    {
        Check();
        var blocks = role is { } only ? scores.BlocksOf(only) : scores.Blocks;
        if (!Looks.Contains(look))
        {
            throw new ArgumentException($"a look comes at {string.Join(", ", Looks)} blocks, not at {look}", nameof(look));
        }
        if (blocks > look) { throw new ArgumentException($"a look at {look} blocks cannot judge {blocks}", nameof(scores)); }

        var pairs = PairsAt(scores, role);
        HashSet<string> top = [.. pairs.Select(pair => pair.Better).Distinct().Take(Top)];
        PairDifference[] ofTop = [.. pairs.Where(pair => top.Contains(pair.Better))];
        var width = ofTop.Select(pair => SimultaneousHalfWidth(pair.Test, pairs.Length)).DefaultIfEmpty(0).Max();
        return new StoppingDecision(
            look,
            blocks,
            ofTop.All(pair => pair.Separated) ? StoppingReason.TopSeparated
            : width < HalfWidth ? StoppingReason.PreciseEnough
            : look == Looks[^1] ? StoppingReason.BudgetSpent
            : StoppingReason.None,
            width);
    }

    private void Check()
    {
        if (Looks.IsDefaultOrEmpty || Looks[0] < 1 || Looks.Zip(Looks.Skip(1)).Any(pair => pair.Second <= pair.First))
        {
            throw new ArgumentException("a stopping rule looks at one or more numbers of blocks, ascending from 1");
        }
        if (!(Level is > 0 and < 1))
        {
            throw new ArgumentException(FormattableString.Invariant($"the level of a stopping rule lies between 0 and 1, not {Level}"));
        }
        if (Top < 1) { throw new ArgumentException($"a stopping rule settles one place or more, not {Top}"); }
        if (!(HalfWidth >= 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"the half-width of a stopping rule is zero or more, not {HalfWidth}"));
        }
    }

    /// <summary>All pairs, best first, judged at the level of a look.</summary>
    internal ImmutableArray<PairDifference> PairsAt(ScoreTable scores, CompanyRole? role = null)
    {
        var fits = Standings.FitRoles(scores);
        var fit = role is { } one ? fits[one] : Standings.FitOverall(scores, fits);
        return StandingsTable.PairsOf(fit, StandingsTable.OrderOf(fit), LevelPerLook);
    }

    /// <summary>
    /// Half-width of an interval of a difference that holds for all pairs at once, by Bonferroni; infinite with a single block.
    /// </summary>
    private double SimultaneousHalfWidth(StudentTest test, int pairs) =>
        double.IsNaN(test.StandardError) ? double.PositiveInfinity
        : test.HalfWidthBeyond(LevelPerLook / pairs);
}
