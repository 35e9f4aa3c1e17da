using System.Collections.Concurrent;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>A journal that runs into a fault of the program with each write, for as long as it is told to.</summary>
sealed class FaultyJournal(IJournal journal) : IJournal
{
    public Func<Exception>? Fault { get; set; }

    /// <summary>How often it did.</summary>
    public int Faults { get; private set; }

    /// <summary>What the next readings of what followed an opening run into, one each.</summary>
    public ConcurrentQueue<Exception> ReadingFails { get; } = [];

    /// <summary>How often somebody has asked which games are due.</summary>
    public int Sweeps { get; private set; }

    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        if (Fault is not { } fault || asked.Game.Value.StartsWith("no-game", StringComparison.Ordinal))
        {
            return journal.Write(asked, cancellation);
        }
        Faults++;
        throw fault();
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        fromVersion == 2 && ReadingFails.TryDequeue(out var failure) ? throw failure : journal.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => journal.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => journal.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => journal.OpenGames(cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => journal.CountOpen(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default)
    {
        Sweeps++;
        return journal.Waking(until, cancellation);
    }

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
