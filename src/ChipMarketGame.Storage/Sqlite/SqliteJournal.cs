using ChipMarketGame.Core;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>A journal in one SQLite file, written by one process: a write-ahead log, synchronised at each commit.</summary>
public sealed class SqliteJournal : IOpenedJournal
{
    private readonly FileStream fileLock;
    private readonly SqliteWriter writer;
    private readonly QuestionThread writing;
    private readonly SqliteJournalReader reader;
    private readonly string path;

    private SqliteJournal(FileStream fileLock, SqliteConnection connection, JournalWitness witness, SqliteJournalReader reader, string path)
    {
        this.path = path;
        this.fileLock = fileLock;
        this.reader = reader;
        writer = new SqliteWriter(connection, witness);
        writing = new QuestionThread("journal writer", writer.Write);
        SignIns = new SqliteSignInStore(writing, reader);
    }

    public ISignInStore SignIns { get; }

    public string? Upgraded { get; private init; }

    /// <summary>
    /// Opens a journal file, makes it if there is none, and brings its schema up to date. Its files are this user's alone.
    /// </summary>
    /// <exception cref="JournalNotOpenedException">
    /// Another process has it open, this user may not write it, it is damaged or lacks what it once had, or this program does not
    /// understand
    /// it. What is there of it is then as it was.
    /// </exception>
    public static SqliteJournal Open(string path)
    {
        path = Path.GetFullPath(path);
        using var held = new Held();
        try
        {
            if (Directory.Exists(path)) { throw new JournalNotOpenedException($"{path} is a folder; a journal is a file."); }
            PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
            var fileLock = held.Keep(JournalLock.Take(path));
            Prepare(path);
            var copy = SqliteSchema.Upgrade(path, Migration.Sqlite);
            var connection = held.Keep(SqliteConnections.OpenToWrite(path));
            var witness = held.Keep(JournalWitness.Open(path, connection));
            var journal = new SqliteJournal(fileLock, connection, witness, SqliteJournalReader.Open(path), path)
            {
                Upgraded = copy is null
                    ? null
                    : $"{path} was written by an older version and has this one's form now; as it was, it is {copy}.",
            };
            held.Release();
            return journal;
        }
        catch (Exception e) when (SqliteSoundness.IsDamage(e))
        {
            throw SqliteSoundness.Damaged(path, e);
        }
        catch (SqliteException e)
        {
            throw new JournalNotOpenedException($"{path} cannot be opened as a journal: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JournalNotOpenedException.Unwritable(path, e);
        }
    }

    /// <summary>
    /// A new file begins private, and its log with it; an older one becomes so. Of one that was removed nothing is known any more.
    /// </summary>
    private static void Prepare(string path)
    {
        if (!File.Exists(path))
        {
            if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
            {
                throw new JournalNotOpenedException(
                    $"{path} is missing and its log, {path}-wal, is there. Put the file back where it was, or restore a backup; to " +
                    $"begin anew, delete the log.");
            }

            File.Delete(JournalWitness.PathFor(path));
            PrivateFile.Open(path, FileMode.CreateNew, FileAccess.Write).Dispose();
        }

        SqliteSoundness.Check(path);
        PrivateFile.Tighten(path);
    }

    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default) =>
        writing.Ask(games => Appending.Carry(games, asked), cancellation);

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        reader.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => reader.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => reader.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => reader.OpenGames(cancellation);

    public ValueTask<IReadOnlyList<GameGlance>> Glance(IReadOnlyList<GameId> games, CancellationToken cancellation = default) =>
        reader.Glance(games, cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => reader.CountOpen(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        reader.Waking(until, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        reader.Newest(tags, status, count, cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => reader.Latest(tag, cancellation);

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        reader.Texts(tag, cancellation);

    public async ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default) =>
        await writing.Ask(games => games.Postpone(game, version, wake), cancellation);

    public async ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default)
    {
        await writing.Ask(tables => tables.Texts.Erase(texts), cancellation);
        await Task.Run(() => SqliteLog.Fold(path), cancellation);
    }

    public async ValueTask Keep(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default) =>
        await writing.Ask(tables => tables.Texts.Keep(texts), cancellation);

    /// <summary>Finishes what was asked before, then lets the file go.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await reader.DisposeAsync();
        writer.Dispose();
        await fileLock.DisposeAsync();
    }
}
