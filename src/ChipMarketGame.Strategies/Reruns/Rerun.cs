using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// A game that has been played, played again with one decision changed and the same luck. What it is held against has the same rivals
/// and no change: so no change makes no difference to the bit, and a change none before its quarter.
/// </summary>
public static class Rerun
{
    /// <summary>What would have become of a seat's other decision.</summary>
    /// <param name="sheet">What it plays instead in quarter number <paramref name="quarter"/>, from 0.</param>
    /// <exception cref="ReplayMismatchException">These rules do not lead where the record says.</exception>
    public static WhatIfReport Of(GameCourse course, int quarter, SealedSheet sheet, RivalMode rivals)
    {
        var (history, scores) = History(course, sheet.Seat);
        var quarters = ImmutableArray.CreateBuilder<WhatIfQuarter>(history.Length);
        var answering = rivals == RivalMode.Held ? default : Others(course, sheet.Seat);
        var (baseline, rerun) =
            (new RerunTable(course, answering, from: quarter + 1), new RerunTable(course, answering, from: quarter + 1));
        foreach (var was in history)
        {
            var turn = quarters.Count;
            baseline.PlayQuarter(null);
            rerun.PlayQuarter(turn == quarter ? sheet : null);
            quarters.Add(new WhatIfQuarter(
                course.Closed[turn].Quarter, was, QuarterOutcome.Of(baseline.Game, sheet.Seat), QuarterOutcome.Of(rerun.Game, sheet.Seat)));
        }

        var moved = quarters.FirstOrDefault(each => each.Baseline.StateHash != each.Rerun.StateHash);
        return new WhatIfReport(
            sheet.Seat, course.Closed[quarter].Quarter, rivals, sheet, quarters.MoveToImmutable(), moved?.Quarter,
            scores, baseline.Game.Scores(), rerun.Game.Scores());
    }

    private static (ImmutableArray<QuarterOutcome> Quarters, ImmutableArray<SeatScore> Scores) History(GameCourse course, Company seat)
    {
        var game = course.At(0);
        var quarters = ImmutableArray.CreateBuilder<QuarterOutcome>(course.Closed.Length);
        foreach (var closed in course.Closed)
        {
            game.Apply(closed);
            quarters.Add(QuarterOutcome.Of(game, seat));
        }

        return (quarters.MoveToImmutable(), game.Scores());
    }

    private static SeatMask Others(GameCourse course, Company seat)
    {
        var others = default(SeatMask);
        for (var other = 0; other < course.Scenario.Roster.Seats; other++) { others = other == seat.Index ? others : others.With(other); }
        return others;
    }
}
