using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>
/// Plays what the schedule lists and no part of the results holds. Each part is worked out from its number alone, so that order,
/// threads, machines and interruptions leave no trace in it; only the parts in hand are in memory.
/// </summary>
/// <param name="looked">Told the standings' tally at each look but the last, after so many steps.</param>
public sealed class TournamentRun(Tournament tournament, ResultParts parts, IMatchPlayer player, TimeSpan patience, Action<Tally, int>? looked = null)
{
    /// <summary>Plays to the end, or to the look that ends the tournament before.</summary>
    /// <param name="playedOf">Told how many games were played just now.</param>
    /// <returns>Steps that count.</returns>
    /// <exception cref="BatchException">The disk fails, a strategy hangs or a part is damaged.</exception>
    public async Task<int> Play(Action<int> playedOf, CancellationToken cancellation)
    {
        var from = 0;
        foreach (var look in tournament.Looks)
        {
            var upTo = tournament.Parts.Count(part => part.End <= look);
            await Play(from, upTo, playedOf, cancellation);
            from = upTo;
            if (look == tournament.Looks[^1]) { break; }
            var tally = TournamentTally.Of(tournament, parts, look);
            looked?.Invoke(tally, look);
            if (StoppingLooks.Ends(tournament, tally, look)) { return look; }
        }

        return tournament.Looks[^1];
    }

    private async Task Play(int from, int upTo, Action<int> playedOf, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = from - 1;
        Task[] hands = [.. Enumerable.Range(0, player.Hands).Select(_ => Task.Run(Work, CancellationToken.None))];
        try
        {
            await Watched(Task.WhenAll(hands), stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed($"The results cannot be written: {fault.Message} What was played before is kept; make room and resume.", fault);
        }

        async Task Work()
        {
            try
            {
                for (var part = Interlocked.Increment(ref next); part < upTo; part = Interlocked.Increment(ref next))
                {
                    await PlayPart(part, playedOf, stop.Token);
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    private async Task PlayPart(int part, Action<int> playedOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var range = tournament.Parts[part];
        if (!parts.Has(part))
        {
            ScheduledGame[] games = [.. tournament.Schedule.GamesOf(range)];
            var outcomes = await player.Play(games, cancellation);
            parts.Write(part, [.. games.SelectMany((game, i) => SeatResult.Of(tournament.Schedule, game, outcomes[i]))]);
        }

        playedOf(range.Count * tournament.Schedule.GamesPerStep);
    }

    /// <summary>Waits for the work and looks every now and then whether a strategy keeps it waiting: its thread cannot be ended, this program can.</summary>
    private async Task Watched(Task work, CancellationTokenSource stop)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 10, 10, 1000)));
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, clock.WaitForNextTickAsync(CancellationToken.None).AsTask());
            if (player.Waiting(patience).Select(overdue => Hanging(overdue.Game, overdue.Seat)).FirstOrDefault() is not { } sentence) { continue; }

            await stop.CancelAsync();
            throw BatchException.Failed(sentence);
        }

        await work;
    }

    private string Hanging(ScheduledGame game, int seat) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Game {game.Number} has not ended after {patience.TotalSeconds:0.##} s: {tournament.Who(game, seat)} does not answer. What was played before is kept; resume, with --withdraw NAME if an entrant hangs.");
}
