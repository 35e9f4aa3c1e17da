using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>
/// Told of a game's quarters once they are committed. A notice may get lost with a silo, so a watcher subscribes again from time
/// to time and asks for what it missed; <see cref="GameFeed"/> does both.
/// </summary>
[Alias("game-watcher")]
public interface IGameWatcher : IGrainObserver
{
    /// <summary>The sheets of a quarter are open.</summary>
    [Alias("quarter-opened")]
    void QuarterOpened(QuarterOpenedNotice notice);

    /// <summary>A quarter is closed.</summary>
    [Alias("quarter-closed")]
    void QuarterClosed(QuarterClosedNotice notice);

    /// <summary>Something else changed that everybody may know: who holds which seat, who has handed in, the clock.</summary>
    [Alias("class-changed")]
    void ClassChanged(GameId game);
}
