using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Benchmarks;

/// <summary>A journal that tells the process which started this one when a game has ended, so that waiting for it costs the silo nothing.</summary>
internal sealed class AnnouncedEnds(IJournal behind) : IJournal
{
    public ValueTask<Appended> Begin(GameId game, string tag, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) => behind.Begin(game, tag, entries, cancellation);

    public ValueTask<Appended> Append(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        behind.Append(game, expectedVersion, entries, cancellation);

    public async ValueTask<Appended> End(GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default)
    {
        var receipt = await behind.End(game, expectedVersion, entries, cancellation);
        Console.WriteLine(game);
        return receipt;
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) => behind.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => behind.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => behind.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => behind.OpenGames(cancellation);
}
