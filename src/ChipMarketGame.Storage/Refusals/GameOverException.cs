using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The game has ended: it takes no more events.</summary>
public sealed class GameOverException(GameId game) : JournalRefusedException(game, $"Game {game} has ended.");
