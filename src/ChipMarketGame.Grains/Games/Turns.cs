using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace ChipMarketGame.Grains;

/// <summary>
/// The turns of a game: opens a quarter, collects the sheets, closes it. The journal first, then memory, then those who watch.
/// </summary>
internal sealed class Turns(
    LiveGame game, Table table, GameJournal journal, ObserverManager<IGameWatcher> watchers, GameOptions options, TimeProvider clock,
    GameMeters meters, ILogger log)
{
    /// <summary>How long a game at full speed plays before other requests get their turn.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    private GameId Id => game.Now.Id;

    /// <summary>Plays as far as the pace allows now.</summary>
    /// <returns>How long the rest has to wait; null until something happens.</returns>
    public async Task<TimeSpan?> Play(CancellationToken stopping)
    {
        var began = clock.GetTimestamp();
        do
        {
            if (!game.IsOpen) { await Open(); }
            await Collect(stopping);
            if (game.Wait(clock.GetUtcNow()) is var wait && wait != TimeSpan.Zero) { return wait; }
            await Close();
        }
        while (game.Now.Phase == GamePhase.Deciding && clock.GetElapsedTime(began) < Slice);
        return TimeSpan.Zero;
    }

    /// <summary>Opens the sheets. In a class the journal keeps the deadline, which therefore outlives this activation.</summary>
    private async Task Open()
    {
        if (game.Class is { } book)
        {
            if (book.Clock?.Quarter != game.Now.Quarter) { await SetClock(book); }
            game.Open(book.Clock!.Deadline);
        }
        else
        {
            game.Open(clock.GetUtcNow() + (game.Pace > TimeSpan.Zero ? game.Pace : options.DecisionTime));
        }

        watchers.Notify(watcher => watcher.QuarterOpened(new QuarterOpenedNotice(Id, game.Now.Quarter, game.Now.Deadline)));
    }

    private async Task SetClock(ClassBook book)
    {
        ImmutableArray<GameEvent> set = [game.Clock(book, clock.GetUtcNow())];
        var command = $"clock:q{game.Now.ClosedQuarters}";
        game.Commit(set, await journal.Append(game, set, command), command);
    }

    /// <summary>Collects the sheets of the companies that strategies play.</summary>
    private async Task Collect(CancellationToken stopping)
    {
        using var bell = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        bell.CancelAfter(options.DecisionTime);
        var asked = await table.Collect(game, bell.Token, stopping);
        stopping.ThrowIfCancellationRequested();
        if (asked && game.Class is not null) { watchers.Notify(watcher => watcher.ClassChanged(Id)); }
    }

    private async Task Close()
    {
        var (began, deadline) = (clock.GetTimestamp(), game.Now.Deadline);
        var happened = game.Close();
        game.Commit(happened, await journal.Close(game, happened, clock.GetUtcNow()));
        meters.Closed(clock.GetElapsedTime(began), clock.GetUtcNow() - deadline);
        watchers.Notify(watcher => watcher.QuarterClosed(new QuarterClosedNotice(Id, game.Now.Closed[^1], game.Now.Phase)));
        if (game.Now.Phase == GamePhase.Ended) { Log.Ended(log, Id, game.Now.ClosedQuarters); }
    }
}
