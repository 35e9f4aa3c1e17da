using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Plays a tournament to the look at which its standings are settled, or to its end.</summary>
/// <param name="looked">Told the standings' tally at each look but the last, after so many steps.</param>
public sealed class TournamentRun(
    Tournament tournament, PartFolder<SeatResult> parts, IMatchPlayer player, TimeSpan patience, Action<Tally, int>? looked = null)
{
    /// <summary>Plays to the end, or to the look that ends the tournament before.</summary>
    /// <param name="playedOf">Told how many games were played just now.</param>
    /// <returns>Steps that count.</returns>
    /// <exception cref="BatchException">The disk fails, a strategy hangs or a part is damaged.</exception>
    public async Task<int> Play(Action<int> playedOf, CancellationToken cancellation)
    {
        var (from, run) = (0, new BatchRun<ScheduledGame, SeatResult>(tournament, parts, new Seats(this, tournament, player), patience));
        foreach (var look in tournament.Looks)
        {
            var upTo = tournament.Parts.Count(part => part.End <= look);
            await run.Play(from, upTo, playedOf, cancellation);
            from = upTo;
            if (look == tournament.Looks[^1]) { break; }
            var tally = TournamentTally.Of(tournament, parts, look);
            looked?.Invoke(tally, look);
            if (StoppingLooks.Ends(tournament, tally, look)) { return look; }
        }

        return tournament.Looks[^1];
    }

    private string Hanging(ScheduledGame game, int seat) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Game {game.Number} has not ended after {patience.TotalSeconds:0.##} s: {tournament.Who(game, seat)} does not answer. What was " +
        $"played before is kept; resume, with --withdraw NAME if an entrant hangs.");

    /// <summary>Games of the schedule, and what is kept of them.</summary>
    private sealed class Seats(TournamentRun run, Tournament tournament, IMatchPlayer player) : IPlayer<ScheduledGame, SeatResult>
    {
        public int Hands => player.Hands;

        public async Task<IReadOnlyCollection<SeatResult>> Play(IReadOnlyList<ScheduledGame> games, CancellationToken cancellation)
        {
            var outcomes = await player.Play(games, cancellation);
            return [.. games.SelectMany((game, i) => SeatResult.Of(tournament.Schedule, game, outcomes[i]))];
        }

        public string? Overdue(TimeSpan longerThan) =>
            player.Waiting(longerThan).Select(overdue => run.Hanging(overdue.Game, overdue.Seat)).FirstOrDefault();
    }
}
