using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>What must be known of a game to decide an append.</summary>
internal interface IGameFacts
{
    GameHead? Head(GameId game);

    /// <summary>At most <paramref name="count"/> events from a version on, none beyond the head.</summary>
    IReadOnlyList<StoredEvent> Events(GameId game, long fromVersion, int count);

    long? VersionOf(GameId game, string commandId);
}
