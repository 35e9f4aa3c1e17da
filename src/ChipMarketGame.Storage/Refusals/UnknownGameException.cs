using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The journal has no such game.</summary>
public sealed class UnknownGameException(GameId game) : JournalRefusedException(game, $"The journal has no game {game}.");
