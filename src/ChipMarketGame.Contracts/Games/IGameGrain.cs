using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>One game, keyed by its <see cref="GameId"/>. It alone writes the game's journal.</summary>
[Alias("game")]
public interface IGameGrain : IGrainWithStringKey
{
    /// <summary>Opens the game and starts its first quarter. The same request again gives the same game.</summary>
    /// <param name="key">The operator's key, or the ticket of a teacher who is signed in, to whom a class then belongs.</param>
    [Alias("open-with-key")]
    ValueTask<OpenAnswer> Open(GameRequest request, string key);

    /// <summary>Opens a game for somebody who plays alone. It needs no key and lets nothing be chosen but the seat.</summary>
    [Alias("open-alone")]
    ValueTask<OpenAnswer> OpenAlone(SoloRequest request);

    /// <summary>
    /// Opens the next demonstration of a host, named demo-N after its number and seed. It needs no key, and is refused under another
    /// name and while a demonstration runs.
    /// </summary>
    /// <param name="scenario">Name of a built-in scenario.</param>
    [Alias("open-demonstration")]
    ValueTask<OpenAnswer> OpenDemonstration(string scenario, double secondsPerQuarter);

    /// <summary>
    /// The game as last committed, or null if there is none of this name. Closed quarters come from number
    /// <paramref name="from"/> on, so that a reader who has some asks for the rest.
    /// </summary>
    [Alias("snapshot"), AlwaysInterleave]
    ValueTask<GameSnapshot?> Snapshot(int from = 0);

    /// <summary>Tells a watcher of every quarter from now on, for a minute: call again sooner to stay subscribed.</summary>
    [Alias("watch"), AlwaysInterleave]
    ValueTask Watch(IGameWatcher watcher);

    /// <summary>Stops telling a watcher.</summary>
    [Alias("unwatch"), AlwaysInterleave]
    ValueTask Unwatch(IGameWatcher watcher);

    /// <summary>Makes sure that the game is being played, wherever it stands; for the sweep after a restart.</summary>
    [Alias("continue"), AlwaysInterleave]
    ValueTask Continue();

    /// <summary>
    /// The same, and whether nothing happens in the game until somebody comes: then it need not be roused again before its journal has
    /// grown, and a silo forgets it until it is asked for.
    /// </summary>
    [Alias("rouse"), AlwaysInterleave]
    ValueTask<bool> Rouse();
}
