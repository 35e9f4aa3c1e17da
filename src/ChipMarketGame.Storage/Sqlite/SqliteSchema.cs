using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>Brings a journal file to the schema of this program, or says why it cannot.</summary>
public static class SqliteSchema
{
    internal const uint ApplicationId = 0x43484D47; // "CHMG" in the file's header

    /// <summary>
    /// Applies what is missing, each step in its own transaction. A file that already holds a schema is first copied to
    /// <c>FILE.before-N</c>, where N is the first step applied.
    /// </summary>
    /// <returns>The copy; null if none was made.</returns>
    /// <exception cref="JournalNotOpenedException">The file is newer than this program, or was made by other steps.</exception>
    public static string? Upgrade(string path, IReadOnlyList<Migration> steps)
    {
        using var connection = SqliteConnections.OpenToWrite(path);
        connection.Run($"pragma application_id = {ApplicationId}");
        connection.Run(
            "create table if not exists migration (number integer primary key, name text not null, checksum text not null) strict");
        var applied = Applied(connection);
        var missing = AppliedMigration.Missing(path, applied, steps);
        var copy = applied.Count > 0 && missing.Count > 0 ? $"{path}.before-{missing[0].Number}" : null;
        if (copy is not null) { Backup(connection, copy); }
        foreach (var step in missing) { Apply(connection, step); }

        return copy;
    }

    /// <summary>Refuses another program's database, before anything is changed in it.</summary>
    internal static void CheckOurs(SqliteConnection connection, string path, bool orEmpty)
    {
        var ours = connection.Number("pragma application_id") == ApplicationId;
        if (!ours && !(orEmpty && connection.Number("select count(*) from sqlite_schema") == 0))
        {
            throw OfAnother(path);
        }
    }

    internal static JournalNotOpenedException OfAnother(string path) => new($"{path} is a database of another program.");

    /// <summary>Refuses what a newer program or other steps made; a file that lacks steps, or all, is well.</summary>
    internal static void CheckSteps(SqliteConnection connection, string path)
    {
        if (Has(connection, "migration")) { AppliedMigration.Missing(path, Applied(connection), Migration.Sqlite); }
    }

    /// <summary>Whether it was ever brought so far that it can hold events.</summary>
    internal static bool HasEvents(SqliteConnection connection) => Has(connection, "event");

    /// <summary>Whether names and messages stand beside its events, as they do since version 0.2.</summary>
    internal static bool HasTexts(SqliteConnection connection) => Has(connection, "personal_text");

    /// <summary>Whether a reader of this program understands the file.</summary>
    internal static void CheckReadable(SqliteConnection connection, string path)
    {
        CheckOurs(connection, path, orEmpty: false);
        AppliedMigration.CheckReadable(path, Applied(connection), Migration.Sqlite);
    }

    private static bool Has(SqliteConnection connection, string table)
    {
        using var named = connection.Prepare("select count(*) from sqlite_schema where type = 'table' and name = $name", "$name");
        return (long)named.With(table).ExecuteScalar()! > 0;
    }

    private static List<AppliedMigration> Applied(SqliteConnection connection)
    {
        using var command = connection.Prepare("select number, name, checksum from migration order by number");
        using var rows = command.ExecuteReader();
        var applied = new List<AppliedMigration>();
        while (rows.Read()) { applied.Add(new AppliedMigration(rows.GetInt32(0), rows.GetString(1), rows.GetString(2))); }
        return applied;
    }

    private static void Backup(SqliteConnection connection, string target)
    {
        var unfinished = target + ".unfinished";
        // SQLite fills an empty file, and leaves its mode.
        PrivateFile.Open(unfinished, FileMode.Create, FileAccess.Write).Dispose();
        using (var copy = connection.Prepare("vacuum into $target", "$target")) { copy.With(unfinished).ExecuteNonQuery(); }
        using (var written = File.Open(unfinished, FileMode.Open, FileAccess.ReadWrite)) { written.Flush(flushToDisk: true); }
        File.Move(unfinished, target, overwrite: true);
    }

    private static void Apply(SqliteConnection connection, Migration step)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(step.Sql);
        using var record = connection.Prepare("insert into migration values ($number, $name, $checksum)", "$number", "$name", "$checksum");
        record.With(step.Number, step.Name, step.Checksum).ExecuteNonQuery();
        transaction.Commit();
    }
}
