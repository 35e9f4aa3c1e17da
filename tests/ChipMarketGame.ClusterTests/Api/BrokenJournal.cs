using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>A journal of which every use fails in the same way.</summary>
sealed class BrokenJournal(Func<Exception> failure) : IJournal
{
    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default) => throw failure();

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        throw failure();

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => throw failure();

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => throw failure();

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => throw failure();

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => throw failure();

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        throw failure();

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        throw failure();

    public ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default) =>
        throw failure();

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => throw failure();

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) => throw failure();

    public ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default) => throw failure();
}
