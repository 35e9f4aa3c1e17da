using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The three appends; each throws as <see cref="IJournal.Write"/> does.</summary>
public static class JournalAppends
{
    /// <summary>Begins a game with its first entries.</summary>
    /// <param name="tag">What sort of game it is, for whoever lists games, for example "demonstration".</param>
    public static ValueTask<Appended> Begin(
        this IJournal journal, GameId game, string tag, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        journal.Write(Proposal.ToBegin(game, tag, entries), cancellation);

    /// <summary>Appends to a game that stands at <paramref name="expectedVersion"/>.</summary>
    public static ValueTask<Appended> Append(
        this IJournal journal, GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries,
        CancellationToken cancellation = default) =>
        journal.Write(Proposal.ToAppend(game, expectedVersion, entries), cancellation);

    /// <summary>Appends the last entries of a game and closes it to any other.</summary>
    public static ValueTask<Appended> End(
        this IJournal journal, GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries,
        CancellationToken cancellation = default) =>
        journal.Write(Proposal.ToEnd(game, expectedVersion, entries), cancellation);
}
