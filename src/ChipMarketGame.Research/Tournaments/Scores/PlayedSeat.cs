using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What is kept of a game: one seat, who played it and how it ended.</summary>
/// <param name="Game">Number of the game in the schedule.</param>
/// <param name="Entrant">Number of the entrant, or <see cref="ScheduledGame.Anchor"/>.</param>
public readonly record struct PlayedSeat(long Game, int Step, int Seat, int Entrant, SeatOutcome Outcome)
{
    /// <summary>The seats of a played game whose outcomes are kept.</summary>
    /// <param name="outcomes">Of all seats, in seat order.</param>
    public static IEnumerable<PlayedSeat> Of(ScheduledGame game, IReadOnlyList<SeatOutcome> outcomes)
    {
        for (var seat = 0; seat < outcomes.Count; seat++)
        {
            if (game.Entrants[seat] != ScheduledGame.Panel) { yield return new PlayedSeat(game.Number, game.Step, seat, game.Entrants[seat], outcomes[seat]); }
        }
    }
}
