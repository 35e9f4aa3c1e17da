using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>What <see cref="Appending"/> needs of a store, inside one transaction and one thread.</summary>
internal interface IGameTable
{
    GameHead? Head(GameId game);

    /// <summary>At most <paramref name="count"/> events from a version on, none beyond the head.</summary>
    IReadOnlyList<StoredEvent> Events(GameId game, long fromVersion, int count);

    long? VersionOf(GameId game, string commandId);

    void Add(GameHead begun);

    void Add(StoredEvent next);

    /// <summary>Compare and set: whether the head stood at <paramref name="from"/>'s version and now stands at <paramref name="to"/>.</summary>
    bool Move(GameHead from, GameHead to);
}
