using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A game's chain does not hold.</summary>
public sealed class JournalFlawedException(GameId game, long version)
    : Exception($"Game {game} is not what was written, from event {version} on; verify says what is wrong.");
