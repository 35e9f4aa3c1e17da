using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>Brings a schema on a server to this program's form, or says why it cannot.</summary>
public static class PostgresSchema
{
    // Any number, the same for all programs of this kind: silos that start together upgrade one after the other.
    private const long UpgradeLock = 0x43484D47;

    /// <summary>Applies what is missing, all of it in one transaction.</summary>
    /// <exception cref="JournalNotOpenedException">The schema is newer than this program, was made by other steps, or is another
    /// program's.</exception>
    public static void Upgrade(string connectionString, IReadOnlyList<Migration> steps)
    {
        var address = PostgresAddress.Parse(connectionString);
        using var server = PostgresConnections.ToWrite(address);
        Upgrade(server, address, steps);
    }

    /// <returns>Whether what an older program had written was changed.</returns>
    internal static bool Upgrade(NpgsqlDataSource server, PostgresAddress address, IReadOnlyList<Migration> steps)
    {
        using var connection = server.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Run($"select pg_advisory_xact_lock({UpgradeLock})");
        if (!connection.Ask<bool>($"select to_regnamespace('{address.Schema}') is not null"))
        {
            connection.Run($"create schema {address.Schema}");
        }
        if (!Ours(connection, address))
        {
            if (!Empty(connection, address)) { throw new JournalNotOpenedException($"{address} holds tables of another program."); }
            connection.Run($"create table {address.Schema}.migration (number int primary key, name text not null, checksum text not null)");
        }

        var applied = Applied(connection, address);
        var missing = AppliedMigration.Missing(address.ToString(), applied, steps);
        foreach (var step in missing)
        {
            connection.Run(step.Sql);
            using var record = new NpgsqlCommand($"insert into {address.Schema}.migration values ($1, $2, $3)", connection)
            {
                Parameters = { new() { Value = step.Number }, new() { Value = step.Name }, new() { Value = step.Checksum } },
            };
            record.ExecuteNonQuery();
        }

        transaction.Commit();
        return applied.Count > 0 && missing.Count > 0;
    }

    /// <summary>Whether a reader of this program understands the schema.</summary>
    /// <exception cref="JournalNotOpenedException">It does not, or there is none.</exception>
    internal static void CheckReadable(NpgsqlDataSource server, PostgresAddress address)
    {
        using var connection = server.OpenConnection();
        if (!Ours(connection, address)) { throw new JournalNotOpenedException($"There is no journal in {address}."); }
        AppliedMigration.CheckReadable(address.ToString(), Applied(connection, address), Migration.Postgres);
    }

    private static bool Ours(NpgsqlConnection connection, PostgresAddress address) =>
        connection.Ask<bool>($"select to_regclass('{address.Schema}.migration') is not null");

    private static bool Empty(NpgsqlConnection connection, PostgresAddress address) =>
        connection.Ask<bool>($"select not exists (select from pg_class where relnamespace = '{address.Schema}'::regnamespace)");

    private static List<AppliedMigration> Applied(NpgsqlConnection connection, PostgresAddress address)
    {
        using var command = new NpgsqlCommand($"select number, name, checksum from {address.Schema}.migration order by number", connection);
        using var rows = command.ExecuteReader();
        var applied = new List<AppliedMigration>();
        while (rows.Read()) { applied.Add(new AppliedMigration(rows.GetInt32(0), rows.GetString(1), rows.GetString(2))); }
        return applied;
    }
}
