using System.Text;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>
/// Says beside a journal file how far it went. SQLite keeps its newest entries in a log beside the file and opens without a word where that
/// log is gone; this file tells. It is written after each commit and before anybody hears of it, and not synchronised: it outlives the
/// process, not the machine's power, so that it may know less than the journal and never more. It goes with the log when the journal is
/// closed.
/// </summary>
internal sealed class JournalWitness : IDisposable
{
    private readonly FileStream file;

    private readonly string journal;

    private JournalWitness(FileStream file, string journal) => (this.file, this.journal) = (file, journal);

    /// <summary>Its place beside a journal.</summary>
    public static string PathFor(string journal) => journal + ".head";

    /// <summary>Compares what it knows with what the journal holds, and changes neither.</summary>
    /// <exception cref="JournalNotOpenedException">The journal once went further, or it cannot be told.</exception>
    public static void Check(string journal, SqliteConnection connection)
    {
        var path = PathFor(journal);
        // what a power cut leaves
        if (!File.Exists(path) || File.ReadAllBytes(path) is var said && Array.TrueForAll(said, each => each == 0)) { return; }
        if (JournalEnd.Read(Encoding.ASCII.GetString(said)) is not { } told)
        {
            throw new JournalNotOpenedException(
                $"{journal} may lack events: {path}, which says how far it went, is damaged. Nothing was changed; look at the journal " +
                $"with verify, and to go on with what it holds delete {path}.");
        }

        if (told.Events > 0) { Compare(told, connection, journal); }
    }

    /// <summary>Begins to keep how far a journal goes that has been found to lack nothing.</summary>
    public static JournalWitness Open(string journal, SqliteConnection connection)
    {
        var witness = new JournalWitness(
            PrivateFile.Open(PathFor(journal), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), journal);
        try
        {
            using var table = new SqliteTable(connection);
            witness.file.SetLength(0);
            witness.Saw(table.End());
            return witness;
        }
        catch
        {
            witness.file.Dispose();
            throw;
        }
    }

    /// <summary>Keeps what the journal has committed.</summary>
    public void Saw(JournalEnd end)
    {
        try
        {
            RandomAccess.Write(file.SafeFileHandle, end.Line, 0);
        }
        catch (IOException)
        {
            // What it does not know it cannot miss; the journal has the entries, which is what counts.
        }
    }

    /// <summary>Where the journal is closed and its log folded into it, there is nothing left to lose.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (!File.Exists(journal + "-wal")) { File.Delete(file.Name); }
    }

    private static void Compare(JournalEnd told, SqliteConnection connection, string journal)
    {
        var path = PathFor(journal);
        using var table = new SqliteTable(connection);
        var here = SqliteSchema.HasEvents(connection) ? table.End() : JournalEnd.Empty;
        if (here.Events > 0 && here.First != told.First) { return; } // another journal was put in its place
        if (here.Events > 0 && here.Events >= told.Events && HashOf(connection, told.Events) == told.Last) { return; }
        var lacks = $"{journal} lacks events that it once had: {path} knows of {told.Events}";
        throw new JournalNotOpenedException(new FileInfo(journal + "-wal") is { Exists: true, Length: > 0 }
            ? $"{lacks}, and its log, {journal}-wal, is damaged or another's. Nothing was changed; restore a backup, or to go on " +
                $"without the events keep a copy of both and delete {path}."
            : $"{lacks}, of which the file does not hold all. Put {journal}-wal back where it was, or restore a backup; to go on " +
                $"without them, delete {path}.");
    }

    private static string HashOf(SqliteConnection connection, long row)
    {
        using var command = connection.Prepare("select hash from event where rowid = $row", "$row");
        return command.With(row).ExecuteScalar() is byte[] hash ? Convert.ToHexStringLower(hash) : "";
    }
}
