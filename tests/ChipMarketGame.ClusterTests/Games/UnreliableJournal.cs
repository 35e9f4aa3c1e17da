using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>A journal behind a bad line: every third append is written and its answer lost, every fifth is never written.</summary>
sealed class UnreliableJournal(IJournal journal) : IJournal
{
    int _appends;

    public int Lost { get; private set; }

    public int Failed { get; private set; }

    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        if (asked.Tag is not null) { return await journal.Write(asked, cancellation); }
        var number = ++_appends;
        if (number % 5 == 0)
        {
            Failed++;
            throw new JournalUnavailableException("the line broke before the append");
        }

        var receipt = await journal.Write(asked, cancellation);
        if (number % 3 == 0)
        {
            Lost++;
            throw new JournalUnavailableException("the line broke after the append");
        }

        return receipt;
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        journal.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => journal.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => journal.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => journal.OpenGames(cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => journal.CountOpen(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        journal.Waking(until, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        journal.Newest(tags, status, count, cancellation);

    public ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default) =>
        journal.Postpone(game, version, wake, cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => journal.Latest(tag, cancellation);

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        journal.Texts(tag, cancellation);

    public ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default) =>
        journal.Erase(texts, cancellation);
}
