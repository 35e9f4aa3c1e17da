using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>All games of the journal; there is one directory, with key 0.</summary>
[Alias("game-directory")]
public interface IGameDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// The games that have not ended, in the order in which they began; on request the ended ones too. Classes are not listed.
    /// </summary>
    [Alias("games")]
    ValueTask<ImmutableArray<GameListing>> Games(bool ended = false);

    /// <summary>The demonstration that is running, or the last one that ran, or null.</summary>
    [Alias("demonstration")]
    ValueTask<GameId?> Demonstration();

    /// <summary>The game of the class with this code, the latest if it went on in another; null if there is none.</summary>
    [Alias("class")]
    ValueTask<GameId?> Class(string code);

    /// <summary>Opens a game under a new id.</summary>
    /// <param name="key">As for <see cref="IGameGrain.Open"/>.</param>
    [Alias("open-with-key")]
    ValueTask<OpenAnswer> Open(GameRequest request, string key);
}
