using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// An append-only stream of events per game: the only durable truth. Each call is one transaction; when it returns, the
/// entries are committed, and when it throws a <see cref="JournalRefusedException"/>, nothing was written.
/// </summary>
/// <remarks>
/// A repeated command id with the same entries gives the original receipt, whatever the game did since; with other entries
/// it is a conflict. This is how an unknown outcome is resolved: retry with the same id.
/// A cancelled call was not written.
/// </remarks>
/// <exception cref="CommandConflictException">From any append: the command id stands for something else.</exception>
/// <exception cref="JournalUnavailableException">From any append: the store failed and the outcome may be unknown.</exception>
public interface IJournal : IJournalReader
{
    /// <summary>Begins a game with its first entries.</summary>
    /// <param name="tag">What sort of game it is, for whoever lists games, for example "demonstration".</param>
    /// <exception cref="StaleVersionException">The game has begun already.</exception>
    ValueTask<Appended> Begin(GameId game, string tag, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default);

    /// <summary>Appends to a game that stands at <paramref name="expectedVersion"/>.</summary>
    /// <exception cref="StaleVersionException">The game stands elsewhere: someone else appended.</exception>
    /// <exception cref="UnknownGameException">The game has not begun.</exception>
    /// <exception cref="GameOverException">The game has ended.</exception>
    ValueTask<Appended> Append(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default);

    /// <summary>Appends the last entries of a game and closes it to any other; throws as <see cref="Append"/> does.</summary>
    ValueTask<Appended> End(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default);
}
