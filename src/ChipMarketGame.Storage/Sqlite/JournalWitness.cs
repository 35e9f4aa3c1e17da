using System.Text;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>
/// Says beside a journal file how far it went. SQLite keeps its newest entries in a log beside the file and opens without a word where that
/// log is gone; this file tells. It is written after each commit and before anybody hears of it, and not synchronised: it outlives the
/// process, not the machine's power, so that it may know less than the journal and never more. It goes with the log when the journal is closed.
/// </summary>
internal sealed class JournalWitness : IDisposable
{
    private readonly FileStream file;

    private readonly string journal;

    private JournalWitness(FileStream file, string journal) => (this.file, this.journal) = (file, journal);

    /// <summary>Its place beside a journal.</summary>
    public static string PathFor(string journal) => journal + ".head";

    /// <summary>Compares what it knows with what the journal holds.</summary>
    /// <exception cref="JournalNotOpenedException">The journal once went further.</exception>
    public static JournalWitness Open(string journal, SqliteConnection connection)
    {
        var path = PathFor(journal);
        var file = PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            using var table = new SqliteTable(connection);
            var here = table.End();
            using (var reader = new StreamReader(file, Encoding.ASCII, leaveOpen: true))
            {
                if (JournalEnd.Read(reader.ReadToEnd()) is { Events: > 0 } told) { Compare(told, here, connection, journal); }
            }

            var witness = new JournalWitness(file, journal);
            witness.Saw(here);
            return witness;
        }
        catch
        {
            file.Dispose();
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

    private static void Compare(JournalEnd told, JournalEnd here, SqliteConnection connection, string journal)
    {
        var path = PathFor(journal);
        if (here.Events > 0 && here.First != told.First) { return; } // another journal was put in its place
        if (here.Events >= told.Events && HashOf(connection, told.Events) == told.Last) { return; }
        throw new JournalNotOpenedException(
            $"{journal} lacks events that it once had: {path} knows of {told.Events}, of which the file does not hold all. Put {journal}-wal back where it was, or restore a backup; to go on without them, delete {path}.");
    }

    private static string HashOf(SqliteConnection connection, long row)
    {
        using var command = connection.Prepare("select hash from event where rowid = $row", "$row");
        return command.With(row).ExecuteScalar() is byte[] hash ? Convert.ToHexStringLower(hash) : "";
    }
}
