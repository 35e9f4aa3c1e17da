using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// A journal that tells the process which started this one when a game has ended, so that waiting for it costs the silo nothing.
/// </summary>
internal sealed class AnnouncedEnds(IJournal behind) : IJournal
{
    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        var receipt = await behind.Write(asked, cancellation);
        if (asked.Then == GameStatus.Ended) { Console.WriteLine(asked.Game); }
        return receipt;
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        behind.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => behind.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => behind.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => behind.OpenGames(cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => behind.CountOpen(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        behind.Waking(until, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        behind.Newest(tags, status, count, cancellation);

    public ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default) =>
        behind.Postpone(game, version, wake, cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => behind.Latest(tag, cancellation);

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        behind.Texts(tag, cancellation);

    public ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default) =>
        behind.Erase(texts, cancellation);
}
