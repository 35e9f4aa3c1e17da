using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>How this project opens a journal file: unpooled, so that a connection ends when it is disposed.</summary>
internal static class SqliteConnections
{
    private const int SecondsToWaitForOthers = 5, Full = 2;

    public static SqliteConnection OpenToWrite(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            SqliteSchema.CheckOurs(connection, path, orEmpty: true);
            connection.Run("pragma journal_mode = wal");
            connection.Run("pragma synchronous = full");
            connection.Run("pragma foreign_keys = on");
            connection.Run("pragma secure_delete = on");
            CheckTaken(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenToRead(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>A file that nobody writes: SQLite then needs nothing beside it.</summary>
    public static SqliteConnection OpenUnchanging(string path) => Open(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);

    /// <summary>A copy that is this program's own.</summary>
    public static SqliteConnection OpenCopy(string path) => Open(path, SqliteOpenMode.ReadWrite);

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) { command.Parameters.Add(new SqliteParameter { ParameterName = name }); }
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) { command.Parameters[i].Value = values[i] ?? DBNull.Value; }
        return command;
    }

    /// <summary>SQLite says nothing where it cannot do what a pragma asks for.</summary>
    private static void CheckTaken(SqliteConnection connection, string path)
    {
        using var mode = connection.Prepare("pragma journal_mode");
        if ((string)mode.ExecuteScalar()! != "wal" || connection.Number("pragma synchronous") != Full
            || connection.Number("pragma foreign_keys") != 1 || connection.Number("pragma secure_delete") != 1)
        {
            throw new JournalNotOpenedException($"{path} is where SQLite keeps no write-ahead log; choose a file on a local disk.");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = SecondsToWaitForOthers,
        }.ToString());
        connection.Open();
        return connection;
    }
}
