using System.Collections.Concurrent;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// Games that this program fails at, which fails again however often it is tried. The sweep leaves each alone for twice as long after each
/// fault; whoever asks for the game itself is served as ever. An outage is none of this: games go on as soon as it is over.
/// </summary>
internal sealed class FailingGames(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<GameId, (TimeSpan Pause, DateTimeOffset Until)> _games = [];

    /// <summary>Notes a fault of this program over a game.</summary>
    public void Note(GameId game) => _games.AddOrUpdate(game, _ => For(First), (_, last) => For(2 * last.Pause));

    /// <summary>The game has gone on.</summary>
    public void Forget(GameId game) => _games.TryRemove(game, out _);

    /// <summary>Whether it is to be left alone now.</summary>
    public bool Rests(GameId game) => _games.TryGetValue(game, out var failed) && clock.GetUtcNow() < failed.Until;

    private (TimeSpan Pause, DateTimeOffset Until) For(TimeSpan pause)
    {
        pause = pause < Longest ? pause : Longest;
        return (pause, clock.GetUtcNow() + pause);
    }
}
