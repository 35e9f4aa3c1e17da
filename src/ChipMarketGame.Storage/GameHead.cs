using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Where a game stands.</summary>
/// <param name="Version">Number of its events.</param>
/// <param name="Hash">The chain up to its last event.</param>
/// <param name="Tag">What sort of game it is.</param>
public sealed record GameHead(GameId Game, long Version, ChainHash Hash, GameStatus Status, string Tag);
