using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChipMarketGame.Storage;

/// <summary>
/// Whether a journal file is whole, a journal, and all that it was. Asked before anything is written, its modes included: a file that is
/// refused stays as it is, with its log, because what is left of it is evidence and may be all that there is.
/// </summary>
internal static class SqliteSoundness
{
    private const int NoCheckpointOnClose = 1006; // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE
    private const int SmallestPage = 512, HeaderLength = 100, PlaceOfPageSize = 16, PlaceOfApplicationId = 68;

    // SQLITE_CORRUPT and SQLITE_NOTADB.
    private const int Corrupt = 11, NoDatabase = 26;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <exception cref="JournalNotOpenedException">It is not, and why.</exception>
    public static void Check(string path)
    {
        var log = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
        if (CheckBeginning(path, log) == 0) { return; }
        // SQLite undoes first what was cut off while the file was made
        if (new FileInfo(path + "-journal") is { Exists: true, Length: > 0 }) { return; }
        try
        {
            using var connection = log ? SqliteConnections.OpenToRead(path) : SqliteConnections.OpenUnchanging(path);
            raw.sqlite3_db_config(connection.Handle, NoCheckpointOnClose, 1, out _);
            SqliteSchema.CheckOurs(connection, path, orEmpty: true);
            SqliteSchema.CheckSteps(connection, path);
            CheckStructure(connection, path);
            JournalWitness.Check(path, connection);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw Damaged(path, damage);
        }
    }

    /// <summary>Whether something thrown while a file was read means that the file is not what it was.</summary>
    public static bool IsDamage(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Corrupt or NoDatabase } or InvalidOperationException or InvalidCastException
            or FormatException or OverflowException or ArgumentException;

    public static JournalNotOpenedException Damaged(string path, Exception damage) =>
        Damaged(path, damage is SqliteException { SqliteErrorCode: Corrupt or NoDatabase }
            ? "SQLite cannot make sense of it"
            : "it lacks what a journal holds", damage);

    private static JournalNotOpenedException Damaged(string path, string what, Exception? cause = null) =>
        new($"{path} is damaged: {what}. It was left as it is; keep a copy of it and restore a backup.", cause);

    /// <returns>The file's length; one of nothing is to become a journal.</returns>
    private static long CheckBeginning(string path, bool log)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        header = header[..file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
        if (file.Length == 0)
        {
            return log
                ? throw new JournalNotOpenedException(
                    $"{path} is empty and its log, {path}-wal, is there: the file is damaged. Both were left as they are; restore a " +
                    $"backup, or to begin anew delete both.")
                : 0;
        }

        if (!Magic.StartsWith(header[..Math.Min(header.Length, Magic.Length)]))
        {
            throw new JournalNotOpenedException($"{path} cannot be opened as a journal: it is no SQLite file.");
        }
        if (file.Length < SmallestPage) { throw Damaged(path, $"of a SQLite file it has the first {file.Length} bytes"); }
        // The largest size does not fit and is written as 1. What is missing at the end reads as nothing; a log may hold it.
        var page = BinaryPrimitives.ReadUInt16BigEndian(header[PlaceOfPageSize..]) is var size && size == 1 ? 65_536 : size;
        if (!log && (page == 0 || file.Length % page != 0))
        {
            throw Damaged(path, $"its {file.Length} bytes are no whole number of pages");
        }
        if (file.Length > 4096
            && BinaryPrimitives.ReadUInt32BigEndian(header[PlaceOfApplicationId..]) is not (0 or SqliteSchema.ApplicationId))
        {
            throw SqliteSchema.OfAnother(path);
        }
        return file.Length;
    }

    /// <summary>Reads the whole file, but for what stands within events: of that the chain of each game tells when it is read.</summary>
    private static void CheckStructure(SqliteConnection connection, string path)
    {
        using var check = connection.Prepare("pragma quick_check(1)");
        if (check.ExecuteScalar() is not "ok") { throw Damaged(path, "its pages do not fit together"); }
    }
}
