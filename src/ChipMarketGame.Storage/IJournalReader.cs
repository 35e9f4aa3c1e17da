using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Reads what has been committed, and nothing else. May be used while someone else appends.</summary>
/// <exception cref="JournalUnavailableException">From any member: the store failed.</exception>
public interface IJournalReader
{
    /// <summary>The committed events of a game in order, from <paramref name="fromVersion"/> (the first event is 1) to the head.</summary>
    /// <exception cref="UnknownGameException">The journal has no such game.</exception>
    IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default);

    /// <summary>Where a game stands, or null if the journal has no such game.</summary>
    ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default);

    /// <summary>All games in the order in which they began.</summary>
    ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default);

    /// <summary>The games that have not ended, in the order in which they began: what a restarted host continues.</summary>
    ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default);

    /// <summary>The game with this tag that began last, or null if none has it.</summary>
    ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default);

    /// <summary>The names and messages of the games with a tag, the erased ones included; of all games if it is null.</summary>
    ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default);
}
