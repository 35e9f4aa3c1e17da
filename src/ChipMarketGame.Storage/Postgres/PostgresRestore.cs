using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>A schema built beside the wanted one gets its name in one transaction.</summary>
internal static class PostgresRestore
{
    /// <exception cref="JournalNotEmptyException">The schema holds games, or tables of another program.</exception>
    /// <exception cref="JournalNotOpenedException">The server cannot be reached or is not safe.</exception>
    public static void CheckEmpty(PostgresAddress address) => Reach(address, connection => CheckEmpty(connection, address));

    public static void Drop(PostgresAddress schema) =>
        Reach(schema, connection => connection.Run($"drop schema if exists {schema.Schema} cascade"));

    /// <summary>Checks again that nobody has begun a game meanwhile, and puts what was built in the place.</summary>
    public static void Rename(PostgresAddress built, PostgresAddress place) => Reach(place, connection =>
    {
        using var transaction = connection.BeginTransaction();
        CheckEmpty(connection, place);
        connection.Run($"drop schema if exists {place.Schema} cascade");
        connection.Run($"alter schema {built.Schema} rename to {place.Schema}");
        transaction.Commit();
    });

    private static void CheckEmpty(NpgsqlConnection connection, PostgresAddress place)
    {
        var journal = connection.Ask<bool>($"select to_regclass('{place.Schema}.migration') is not null");
        var empty = journal
            ? connection.Ask<bool>($"select not exists (select from {place.Schema}.game)")
            : connection.Ask<bool>($"select not exists (select from pg_class where relnamespace = to_regnamespace('{place.Schema}'))");
        if (!empty) { throw new JournalNotEmptyException(place.ToString()); }
    }

    private static void Reach(PostgresAddress address, Action<NpgsqlConnection> work)
    {
        try
        {
            using var server = PostgresConnections.ToWrite(address);
            using var connection = server.OpenConnection();
            work(connection);
        }
        catch (Exception e) when (PostgresConnections.Failed(e))
        {
            throw new JournalNotOpenedException($"{address} cannot be used to restore a journal: {e.Message}", e);
        }
    }
}
