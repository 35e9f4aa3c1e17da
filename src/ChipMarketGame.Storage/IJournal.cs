using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// An append-only stream of events per game: the only durable truth. Each write is one transaction; when it returns, the
/// entries are committed, and when it throws a <see cref="JournalRefusedException"/>, nothing was written.
/// </summary>
/// <remarks>
/// A repeated command id with the same entries gives the original receipt, whatever the game did since; with other entries
/// it is a conflict. This is how an unknown outcome is resolved: retry with the same id.
/// A cancelled call was not written.
/// </remarks>
public interface IJournal : IJournalReader
{
    /// <summary>Appends what is asked for; <see cref="JournalAppends"/> says it in a call each.</summary>
    /// <exception cref="StaleVersionException">The game stands elsewhere: someone else appended; or it has begun already.</exception>
    /// <exception cref="UnknownGameException">The game has not begun.</exception>
    /// <exception cref="GameOverException">The game has ended.</exception>
    /// <exception cref="CommandConflictException">The command id stands for something else.</exception>
    /// <exception cref="JournalUnavailableException">The store failed and the outcome may be unknown.</exception>
    ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default);

    /// <summary>Notes until when a game may sleep, if it still stands at a version; its events stay as they are.</summary>
    ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default);

    /// <summary>
    /// Erases names and messages, for good: when it returns, the store's own files hold none of them, as far as the store can promise.
    /// Their
    /// ids stay, so that nothing brings them back. Erasing again changes nothing and finishes what could not be finished before.
    /// </summary>
    /// <param name="texts">What they say is not looked at; one that is not there is noted as erased.</param>
    /// <exception cref="JournalUnavailableException">The store failed, or could not clear its files yet: erase again.</exception>
    ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default);
}
