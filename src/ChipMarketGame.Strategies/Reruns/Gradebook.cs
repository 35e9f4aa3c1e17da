using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// What came of each seat of a role. The score is the advantage: net present value beyond what the strategy that stands in for the
/// seat would have made of it, with the same luck and everybody else answering as their own record suggests. Dollars compare within a
/// role of companies only, and so do ranks.
/// </summary>
public static class Gradebook
{
    /// <summary>A row per seat, of the quarters closed so far.</summary>
    /// <param name="seats">Which seats, whoever plays them.</param>
    /// <param name="teams">Who holds each seat, in seat order; empty where nobody does.</param>
    public static ImmutableArray<GradedSeat> Of(GameCourse course, ImmutableArray<Company> seats, ImmutableArray<string> teams)
    {
        var record = new RecordedGame(course);
        var replay = new StandInReplay(record, record.Quarters);
        ImmutableArray<GradedSeat> graded = [.. seats.Select(
            seat => Grade(course, seat, teams[seat.Index], record.Score(seat, record.Quarters), replay.NetPresentValue(seat)))];
        return [.. graded.Select(
            each => each with
            {
                RankInRole = Ranks(each)
                    ? 1 + graded.Count(other => Ranks(other) && other.Role == each.Role && other.Advantage > each.Advantage)
                    : null
            })];
    }

    /// <summary>Whose holders decided anything: a score that came without a sheet or a draft of theirs is not their work.</summary>
    private static bool Ranks(GradedSeat seat) => seat.Team.Length > 0 && seat.HandedIn + seat.Draft > 0;

    private static GradedSeat Grade(GameCourse course, Company seat, string team, SeatScore score, Usd standIn)
    {
        var origins = course.Closed.Select(closed => closed.Sheets[seat.Index].Origin).ToArray();
        int Count(SheetOrigin origin) => origins.Count(each => each == origin);
        return new GradedSeat(
            seat, course.Scenario.Roster.RoleOf(seat), team, course.Opening.Controllers.Single(each => each.Seat == seat).Strategy,
            score.NetPresentValue, standIn, score.Ruined,
            Count(SheetOrigin.HandedIn), Count(SheetOrigin.Draft), Count(SheetOrigin.Standing), Count(SheetOrigin.Decided),
            [.. course.Closed.Where(closed => closed.Sheets[seat.Index].Origin == SheetOrigin.Decided).Select(closed => closed.Quarter)]);
    }
}
