using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Grains;

/// <summary>
/// Whether a game in memory is the one that the journal has. While a cluster falls apart, two silos may each believe that a game is
/// theirs, and the one that is left in the end need not be the one that wrote.
/// </summary>
/// <param name="changed">Tells those who watch.</param>
internal sealed class Freshness(
    GameJournal journal, GameId id, Func<LiveGame?> inMemory, Action giveUp, Action changed, ILogger log)
{
    /// <summary>What an append takes at most before the journal counts as ahead, and how often that is looked at.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(1), Glance = TimeSpan.FromMilliseconds(50);

    private long _erased;

    /// <summary>Whether the journal may have what this game does not know; from any thread.</summary>
    public bool IsNews(GameGlance glance) => glance.Version > (inMemory()?.Version ?? 0) || glance.Erased != Interlocked.Read(ref _erased);

    /// <summary>
    /// Gives memory up where the journal is ahead of it, and forgets names that were erased elsewhere. Asks the journal only where
    /// something has been seen there.
    /// </summary>
    public async Task Compare(GameGlance glance, CancellationToken stopping)
    {
        if (glance.Version > (inMemory()?.Version ?? 0) && await IsBehind(stopping))
        {
            Log.Behind(log, id);
            giveUp();
        }
        else if (glance.Erased != _erased && await HasErased(stopping)) { changed(); }
    }

    /// <summary>Lets an answer refuse only with all in mind that the journal has; what is being written meanwhile is waited for.</summary>
    /// <exception cref="GameUnavailableException">Another silo has gone on with the game.</exception>
    public async ValueTask<SeatAnswer<T>> Sure<T>(SeatAnswer<T> answer) where T : class
    {
        for (var left = Writing; !answer.Succeeded && await IsBehind(CancellationToken.None); left -= Glance)
        {
            if (left <= TimeSpan.Zero)
            {
                Log.Behind(log, id);
                giveUp();
                throw new GameUnavailableException("Another silo has gone on with the game: send it again with the same id.");
            }

            await Task.Delay(Glance);
        }

        return answer;
    }

    /// <summary>Erasing moves no head: it is no event.</summary>
    private async Task<bool> HasErased(CancellationToken cancellation)
    {
        if (inMemory() is not { Class.Terms.Code: var code } game) { return false; }
        try
        {
            var erased = await journal.Erased(code, cancellation);
            Interlocked.Exchange(ref _erased, erased.Count);
            return game.Forget(erased);
        }
        catch (JournalUnavailableException)
        {
            return false; // asked again at the next comparison
        }
    }

    private async Task<bool> IsBehind(CancellationToken cancellation)
    {
        if (inMemory()?.Now.Phase is not (null or GamePhase.Lobby or GamePhase.Deciding)) { return false; }
        try
        {
            return await journal.Head(id, cancellation) is { } head && head.Version > (inMemory()?.Version ?? 0);
        }
        catch (JournalUnavailableException)
        {
            return false; // who cannot be asked has told nothing; who asks again may learn it
        }
    }
}
