using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>A journal behind a bad line: every third append is written and its answer lost, every fifth is never written.</summary>
sealed class UnreliableJournal(IJournal journal) : IJournal
{
    int _appends;

    public int Lost { get; private set; }

    public int Failed { get; private set; }

    public ValueTask<Appended> Begin(GameId game, string tag, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        journal.Begin(game, tag, entries, cancellation);

    public ValueTask<Appended> Append(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        Try(() => journal.Append(game, expectedVersion, entries, cancellation));

    public ValueTask<Appended> End(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        Try(() => journal.End(game, expectedVersion, entries, cancellation));

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) => journal.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => journal.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => journal.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => journal.OpenGames(cancellation);

    async ValueTask<Appended> Try(Func<ValueTask<Appended>> append)
    {
        var number = ++_appends;
        if (number % 5 == 0)
        {
            Failed++;
            throw new JournalUnavailableException("the line broke before the append");
        }

        var receipt = await append();
        if (number % 3 == 0)
        {
            Lost++;
            throw new JournalUnavailableException("the line broke after the append");
        }

        return receipt;
    }
}
