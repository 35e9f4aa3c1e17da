using System.Collections.Concurrent;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// A journal that tells when a game ends, so that waiting for it costs the silo nothing. Without <paramref name="keepsQuarters"/> only
/// openings and endings reach the journal behind it: companies need the one and the sweep the other.
/// </summary>
internal sealed class FinishLine(IJournal behind, bool keepsQuarters) : IJournal
{
    private readonly ConcurrentDictionary<GameId, TaskCompletionSource> _finishes = [];

    public Task Finish(GameId game) => Of(game).Task;

    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        if (asked is { Tag: null, Then: GameStatus.Open } && !keepsQuarters)
        {
            return new Appended(asked.Game, asked.Expected + 1, asked.Expected + asked.Entries.Count, default);
        }
        var receipt = await behind.Write(keepsQuarters || asked.Tag is not null ? asked : asked with { Expected = 1 }, cancellation);
        if (asked.Then == GameStatus.Ended) { Of(asked.Game).SetResult(); }
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

    private TaskCompletionSource Of(GameId game) =>
        _finishes.GetOrAdd(game, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
