using System.Runtime.CompilerServices;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A journal that lives as long as its process: for tests and for games nobody wants to keep.</summary>
/// <param name="faults">How it fails; null is never.</param>
public sealed class InMemoryJournal(SeededFaults? faults = null) : IJournal
{
    private readonly Lock gate = new();
    private readonly MemoryTable table = new();

    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return faults is null
            ? Ask(() => Appending.Carry(table, asked))
            : await faults.Around(() => Ask(() => Appending.Carry(table, asked)));
    }

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

    public async ValueTask<long> CountOpen(CancellationToken cancellation = default) => (await OpenGames(cancellation)).Count;

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        new(Ask(() => table.Waking(WakeTime.At(until))));

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        new([.. Ask(() => table.Heads(head => tags.Contains(head.Tag) && head.Status == status)).TakeLast(count)]);

    public ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default)
    {
        Ask(() => table.Postpone(game, version, wake));
        return ValueTask.CompletedTask;
    }

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) =>
        new(Ask(() => table.Heads(head => head.Tag == tag) is [.., var last] ? last : null));

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        new(Ask(() => table.Texts(tag)));

    public ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default)
    {
        Ask(() => table.Erase(texts));
        return ValueTask.CompletedTask;
    }

    private T Ask<T>(Func<T> question)
    {
        lock (gate) { return question(); }
    }
}
