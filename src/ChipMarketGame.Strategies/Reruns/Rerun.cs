using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// A game that has been played, played again with one decision changed and the same luck. Whoever finds everything as it was decides as
/// it did: so no change gives the game itself, and a change nothing before its quarter.
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
        var rerun = new RerunTable(course, rivals == RivalMode.Held ? default : Others(course, sheet.Seat));
        foreach (var was in history)
        {
            var turn = quarters.Count;
            rerun.PlayQuarter(turn == quarter ? sheet : null);
            quarters.Add(new WhatIfQuarter(course.Closed[turn].Quarter, was, QuarterOutcome.Of(rerun.Game, sheet.Seat)));
        }

        var moved = quarters.FirstOrDefault(each => each.History.StateHash != each.Rerun.StateHash);
        return new WhatIfReport(sheet.Seat, course.Closed[quarter].Quarter, rivals, sheet, quarters.MoveToImmutable(), moved?.Quarter, scores, rerun.Game.Scores());
    }

    /// <summary>A seat's final score if the strategy that stands in for it had played it throughout, everybody else's decisions as they were.</summary>
    public static SeatScore StandIn(GameCourse course, Company seat)
    {
        var rerun = new RerunTable(course, default(SeatMask).With(seat.Index), fromTheFirst: true);
        foreach (var _ in course.Closed) { rerun.PlayQuarter(null); }
        return rerun.Game.Score(seat);
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
