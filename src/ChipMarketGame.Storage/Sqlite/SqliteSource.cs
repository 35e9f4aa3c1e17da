using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>
/// A journal file as a reader has it. SQLite reads a file with a log through a third file beside it; who may not write there, and finds
/// none, reads the file as one that does not change, or where its log holds entries a copy of both.
/// </summary>
internal sealed class SqliteSource : IDisposable
{
    // SQLITE_READONLY and SQLITE_CANTOPEN.
    private const int ReadOnly = 8, CannotOpen = 14;

    private readonly string path;
    private readonly DirectoryInfo? copy;
    private readonly DateTime? written;

    private SqliteSource(string path, SqliteConnection connection, DateTime? written = null, DirectoryInfo? copy = null) =>
        (this.path, Connection, this.written, this.copy) = (path, connection, written, copy);

    public SqliteConnection Connection { get; }

    /// <exception cref="JournalNotOpenedException">It is no journal that this program understands, or out of this user's reach.</exception>
    public static SqliteSource Open(string path)
    {
        try
        {
            return new SqliteSource(path, Checked(SqliteConnections.OpenToRead(path), path));
        }
        catch (SqliteException beside) when (beside.SqliteErrorCode is ReadOnly or CannotOpen && IsReadable(path))
        {
            return HasLog(path) ? OpenCopy(path) : OpenStill(path);
        }
    }

    /// <summary>Whether what has been read is still what the file holds. A host that starts on it opens a log first.</summary>
    /// <exception cref="JournalUnavailableException">It need not be.</exception>
    public void CheckStill()
    {
        if (written is not null && (File.GetLastWriteTimeUtc(path) != written || HasLog(path)))
        {
            throw new JournalUnavailableException($"A host began to write {path} meanwhile: read it again.");
        }
    }

    public void Dispose()
    {
        Connection.Dispose();
        copy?.Delete(recursive: true);
    }

    private static SqliteSource OpenStill(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        return new SqliteSource(path, Checked(SqliteConnections.OpenUnchanging(path), path), written);
    }

    private static SqliteSource OpenCopy(string path)
    {
        var folder = Directory.CreateTempSubdirectory("chipmarket-reading-");
        try
        {
            var copy = Path.Combine(folder.FullName, Path.GetFileName(path));
            File.Copy(path, copy);
            File.Copy(path + "-wal", copy + "-wal");
            foreach (var file in folder.GetFiles()) { file.IsReadOnly = false; }
            return new SqliteSource(path, Checked(SqliteConnections.OpenCopy(copy), path), copy: folder);
        }
        catch (Exception e)
        {
            folder.Delete(recursive: true);
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new JournalNotOpenedException($"{path} cannot be read as a journal: {e.Message}", e);
            }
            throw;
        }
    }

    private static SqliteConnection Checked(SqliteConnection connection, string path)
    {
        try
        {
            SqliteSchema.CheckReadable(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static bool IsReadable(string path)
    {
        try
        {
            File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete).Dispose();
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
