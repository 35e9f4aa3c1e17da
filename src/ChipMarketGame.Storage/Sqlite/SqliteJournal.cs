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

    private SqliteJournal(FileStream fileLock, SqliteConnection connection, SqliteJournalReader reader)
    {
        this.fileLock = fileLock;
        this.reader = reader;
        writer = new SqliteWriter(connection);
        writing = new QuestionThread("journal writer", writer.Write);
        SignIns = new SqliteSignInStore(writing, reader);
    }

    public ISignInStore SignIns { get; }

    /// <summary>Opens a journal file, makes it if there is none, and brings its schema up to date.</summary>
    /// <exception cref="JournalNotOpenedException">Another process has it open, or this program does not understand it.</exception>
    public static SqliteJournal Open(string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fileLock = JournalLock.Take(path);
        try
        {
            SqliteSchema.Upgrade(path, Migration.Sqlite);
            return new SqliteJournal(fileLock, SqliteConnections.OpenToWrite(path), SqliteJournalReader.Open(path));
        }
        catch (Exception e)
        {
            fileLock.Dispose();
            if (e is SqliteException) { throw new JournalNotOpenedException($"{path} cannot be opened as a journal: {e.Message}", e); }
            throw;
        }
    }

    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default) =>
        writing.Ask(games => Appending.Carry(games, asked), cancellation);

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        reader.Read(game, fromVersion, cancellation);

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => reader.Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => reader.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => reader.OpenGames(cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => reader.Latest(tag, cancellation);

    /// <summary>Finishes what was asked before, then lets the file go.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await reader.DisposeAsync();
        writer.Dispose();
        await fileLock.DisposeAsync();
    }
}
