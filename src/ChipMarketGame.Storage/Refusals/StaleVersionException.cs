using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Someone else appended first. Read on from <see cref="Wanted"/> and decide again.</summary>
public sealed class StaleVersionException(GameId game, long wanted, long seen)
    : JournalRefusedException(game, $"Game {game} stands at version {seen}, not at {wanted}.")
{
    /// <summary>The version that the append expected.</summary>
    public long Wanted { get; } = wanted;

    /// <summary>The version at which the game stands.</summary>
    public long Seen { get; } = seen;
}
