using System.Runtime.CompilerServices;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A journal that lives as long as its process: for tests and for games nobody wants to keep.</summary>
/// <param name="faults">How it fails; null is never.</param>
public sealed class InMemoryJournal(SeededFaults? faults = null) : IJournal
{
    private readonly Lock gate = new();
    private readonly MemoryTable table = new();

    public ValueTask<Appended> Begin(GameId game, string tag, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        Write(Proposal.ToBegin(game, tag, entries), cancellation);

    public ValueTask<Appended> Append(
        GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        Write(Proposal.ToAppend(game, expectedVersion, entries), cancellation);

    public ValueTask<Appended> End(
        GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation = default) =>
        Write(Proposal.ToEnd(game, expectedVersion, entries), cancellation);

    public async IAsyncEnumerable<StoredEvent> Read(
        GameId game, long fromVersion = 1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (await Head(game, cancellation) is null) { throw new UnknownGameException(game); }
        foreach (var stored in Ask(() => table.Events(game, fromVersion, int.MaxValue)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => new(Ask(() => table.Head(game)));

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => new(Ask(() => table.Heads(_ => true)));

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) =>
        new(Ask(() => table.Heads(head => head.Status == GameStatus.Open)));

    private async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return faults is null ? Ask(() => Appending.Carry(table, asked)) : await faults.Around(() => Ask(() => Appending.Carry(table, asked)));
    }

    private T Ask<T>(Func<T> question)
    {
        lock (gate) { return question(); }
    }
}
