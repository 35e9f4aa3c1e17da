using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A journal whose appends are counted and timed; for the rest it is the other. Never by game.</summary>
public sealed class MeasuredJournal : IJournal, IAsyncDisposable
{
    private readonly IJournal journal;
    private readonly Histogram<double> seconds;
    private readonly Counter<long> conflicts, ambiguous;
    private readonly UpDownCounter<long> waiting;

    /// <summary>When the last append failed, if none has succeeded since; otherwise 0.</summary>
    private long failed;

    public MeasuredJournal(IJournal journal, IMeterFactory meters)
    {
        this.journal = journal;
        var meter = meters.Create("ChipMarketGame.Journal");
        seconds = meter.CreateHistogram<double>("chipmarket.journal.append", "s", "From asking for an append to its commit.");
        conflicts = meter.CreateCounter<long>(
            "chipmarket.journal.conflicts", "{append}",
            "Appends refused: somebody else was first, or a command id stood for something else.");
        ambiguous = meter.CreateCounter<long>(
            "chipmarket.journal.ambiguous", "{append}", "Appends that failed; some of them may be in the journal.");
        waiting = meter.CreateUpDownCounter<long>(
            "chipmarket.journal.waiting", "{append}", "Appends that were asked for and are not answered: the writer's queue.");
    }

    /// <summary>Time since an append failed, if none has succeeded since; null if all is well.</summary>
    public TimeSpan? SinceFailure => Interlocked.Read(ref failed) is var at and not 0 ? Stopwatch.GetElapsedTime(at) : null;

    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        var began = Stopwatch.GetTimestamp();
        waiting.Add(1);
        try
        {
            var receipt = await journal.Write(asked, cancellation);
            Interlocked.Exchange(ref failed, 0);
            seconds.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            return receipt;
        }
        catch (Exception refused) when (refused is StaleVersionException or CommandConflictException)
        {
            conflicts.Add(1);
            throw;
        }
        catch (JournalUnavailableException)
        {
            Interlocked.Exchange(ref failed, Stopwatch.GetTimestamp());
            ambiguous.Add(1);
            throw;
        }
        finally
        {
            waiting.Add(-1);
        }
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        journal.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => journal.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => journal.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => journal.OpenGames(cancellation);

    public ValueTask<IReadOnlyList<GameGlance>> Glance(IReadOnlyList<GameId> games, CancellationToken cancellation = default) =>
        journal.Glance(games, cancellation);

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

    public ValueTask DisposeAsync() => journal is IAsyncDisposable opened ? opened.DisposeAsync() : ValueTask.CompletedTask;
}
