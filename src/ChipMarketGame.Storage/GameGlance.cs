using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>What tells whether memory of a game is out of date.</summary>
/// <param name="Version">Number of its events.</param>
/// <param name="Erased">Number of the names and messages of its class that are erased.</param>
public sealed record GameGlance(GameId Game, long Version, long Erased);
