using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>The write-ahead log beside a journal file, which holds pages as they were when they were written.</summary>
internal static class SqliteLog
{
    private const int MillisecondsToWaitForReaders = 2000;

    /// <summary>Writes the log into the file and empties it, so that nothing that was overwritten is left in it.</summary>
    /// <exception cref="JournalUnavailableException">Somebody reads the file and needs the log as it is.</exception>
    public static void Fold(string path)
    {
        try
        {
            using var connection = SqliteConnections.OpenToWrite(path);
            connection.Run($"pragma busy_timeout = {MillisecondsToWaitForReaders}");
            if (connection.Number("pragma wal_checkpoint(truncate)") == 0) { return; }
        }
        catch (SqliteException e)
        {
            throw new JournalUnavailableException(
                $"What was asked is erased, but {path}-wal could not be emptied and may hold it still: erase it again. {e.Message}", e);
        }

        throw new JournalUnavailableException(
            $"What was asked is erased, but somebody reads {path}, and {path}-wal may hold it still: erase it again when nobody does.");
    }
}
