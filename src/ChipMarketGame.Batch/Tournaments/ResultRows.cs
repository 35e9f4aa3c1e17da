using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>Played seats as the rows in which they are kept, and back.</summary>
public static class ResultRows
{
    /// <summary>The rows of a game, one per seat that counts.</summary>
    public static IEnumerable<ResultRow> Of(Schedule schedule, ScheduledGame game, ImmutableArray<SeatOutcome> outcomes) => PlayedSeat.Of(game, outcomes).Select(played => new ResultRow
    {
        Game = played.Game,
        Step = played.Step,
        Seed = game.Seed,
        Seat = played.Seat,
        Company = schedule.Scenario.Roster[schedule.Scenario.Roster.At(played.Seat)].Id,
        Entrant = played.Entrant,
        EntrantName = played.Entrant >= 0 ? schedule.Entrants[played.Entrant].Name : "",
        Strategy = game.Strategies[played.Seat],
        Score = played.Outcome.Score.Count,
        Ruined = played.Outcome.Ruined,
        Decisions = played.Outcome.Decisions,
        Errors = played.Outcome.Errors,
        Invalid = played.Outcome.Invalid,
        TimedOut = played.Outcome.TimedOut,
        Failure = played.Outcome.FirstFailure ?? "",
        StateHash = played.Outcome.StateHash,
    });

    public static PlayedSeat Played(ResultRow row) => new(
        row.Game, row.Step, row.Seat, row.Entrant,
        new SeatOutcome(new Usd(row.Score), row.Ruined, row.Decisions, row.Errors, row.Invalid, row.TimedOut, row.StateHash, row.Failure.Length > 0 ? row.Failure : null));
}
