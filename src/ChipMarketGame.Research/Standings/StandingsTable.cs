using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>Entrants in order of value, each with how sure its place is.</summary>
/// <param name="Role">Null for the overall table.</param>
/// <param name="Blocks">Behind the table; overall, behind its thinnest class.</param>
/// <param name="Level">Chance of any false separation in this table.</param>
/// <param name="Rows">Best first; equal values in the order of their names. Empty overall if nobody played every role.</param>
/// <param name="Pairs">Every pair of entrants once.</param>
public sealed record StandingsTable(
    CompanyRole? Role, int Blocks, double Level, ImmutableArray<Standing> Rows, ImmutableArray<PairDifference> Pairs)
{
    /// <summary>Fewer blocks than this rank nobody for good.</summary>
    public const int FewestBlocks = 30;

    /// <summary>Confidence of the interval of a single value.</summary>
    public const double Confidence = 0.95;

    /// <summary>Whether the blocks are too few for the order to be more than a first impression; reports print PROVISIONAL.</summary>
    public bool Provisional => Blocks < FewestBlocks;

    internal static StandingsTable Of(CompanyRole? role, int blocks, FittedValues fit, double level, Resampling resampling)
    {
        var order = OrderOf(fit);
        var pairs = PairsOf(fit, order, level);
        var above = pairs.Where(pair => pair.Separated).ToLookup(pair => pair.Worse);
        var below = pairs.Where(pair => pair.Separated).ToLookup(pair => pair.Better);
        var letters = LetterDisplay.Of([.. order.Select(e => fit.Entrants[e])], pairs);
        var resampled = ResampledTable.Of(fit, Confidence, resampling);
        return new StandingsTable(role, blocks, level, [.. order.Select((e, place) => Row(e, letters[place]))], pairs);

        Standing Row(int e, string letter) => new(
            fit.Entrants[e],
            1 + above[fit.Entrants[e]].Count(),
            order.Length - below[fit.Entrants[e]].Count(),
            letter,
            resampled.Intervals[e],
            resampled.Best[e],
            resampled.TopThree[e]);
    }

    /// <summary>Entrants from best to worst; equal ones by name.</summary>
    internal static int[] OrderOf(FittedValues fit) =>
        [.. Enumerable.Range(0, fit.Entrants.Length).OrderByDescending(e => fit.Values[e])
            .ThenBy(e => fit.Entrants[e], StringComparer.Ordinal)];

    /// <summary>All pairs, judged together.</summary>
    /// <param name="order">Entrants, best first.</param>
    internal static ImmutableArray<PairDifference> PairsOf(FittedValues fit, int[] order, double level)
    {
        (int Better, int Worse)[] pairs = [.. order.SelectMany((better, place) => order.Skip(place + 1).Select(worse => (better, worse)))];
        StudentTest[] tests = [.. pairs.Select(pair => fit.Test(pair.Better, pair.Worse))];
        var adjusted = AdjustedP.Holm([.. tests.Select(test => test.P)]);
        return [.. pairs.Select(
            (pair, i) => new PairDifference(
                fit.Entrants[pair.Better], fit.Entrants[pair.Worse], tests[i], adjusted[i], adjusted[i] <= level))];
    }
}
