using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>
/// A commit of this server survives the loss of its power, or the server is refused. Asked of every connection that is to write, since a
/// setting can differ by role; again whenever the host is asked whether it is ready; and by each append, since a setting can change while
/// the market runs.
/// </summary>
internal static class PostgresSafety
{
    /// <summary>
    /// A condition of the statement that appends. It waits for the disk whatever the server has been told since, at least; where the server
    /// itself no longer does, which no statement can mend, it is false.
    /// </summary>
    public const string OfThisCommit = """
        current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), true) <> 'off'
        """;

    private const string Settings =
        "select current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'), " +
        "pg_is_in_recovery()::text";

    public static void Check(NpgsqlConnection connection, string journal)
    {
        using var command = new NpgsqlCommand(Settings, connection);
        using var row = command.ExecuteReader();
        row.Read();
        Judge(row, journal);
    }

    public static async Task CheckAsync(NpgsqlConnection connection, string journal)
    {
        await using var command = new NpgsqlCommand(Settings, connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        Judge(row, journal);
    }

    private static void Judge(NpgsqlDataReader row, string journal)
    {
        string? wrong = (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)) switch
        {
            (_, _, _, "true") => "it is a replica, which takes no entries; name the primary",
            ("off", _, _, _) => "its fsync is off, so that it may lose what it has acknowledged; set fsync = on",
            (_, "off", _, _) => "its full_page_writes is off, so that a power cut may tear a page; set full_page_writes = on",
            (_, _, "off", _) => "its synchronous_commit is off, so that it may lose what it has acknowledged; set synchronous_commit = on",
            _ => null,
        };
        if (wrong is not null) { throw new JournalNotOpenedException($"{journal} is refused: {wrong}."); }
    }
}
