using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// A broken journal, to show that it would be found out: it acknowledges each sheet before it has written it, and of every third nothing
/// comes.
/// </summary>
sealed class HastyJournal(IJournal journal) : IJournal
{
    int _sheets;

    public int Lost => _sheets / 3;

    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default) =>
        asked.Entries is [{ Kind: "sheet-submitted" }] && Interlocked.Increment(ref _sheets) % 3 == 0
            ? new ValueTask<Appended>(new Appended(asked.Game, asked.Expected + 1, asked.Expected + 1, default))
            : journal.Write(asked, cancellation);

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
