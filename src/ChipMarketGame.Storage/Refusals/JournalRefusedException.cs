using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The journal is well and says no: nothing was written.</summary>
public abstract class JournalRefusedException(GameId game, string message) : Exception(message)
{
    public GameId Game { get; } = game;
}
