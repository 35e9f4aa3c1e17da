using System.Text.RegularExpressions;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>Where a journal is on a PostgreSQL server, in Npgsql's form: <c>Host=…;Database=…;Username=…</c>.</summary>
/// <param name="Schema">Schema of the tables: the string's <c>Search Path</c>, or chipmarket.</param>
internal sealed partial record PostgresAddress(string ConnectionString, string Schema)
{
    // A server allows 100 connections unless told otherwise; a few silos share it. An append asks for one connection, briefly.
    private const string Usual =
        "Search Path=chipmarket;Maximum Pool Size=20;Timeout=5;Command Timeout=15;Max Auto Prepare=20;Application " +
        "Name=ChipMarketGame;Gss Encryption Mode=Disable;";

    /// <summary>Whether a text names a server and not a file.</summary>
    public static bool Is(string text) => HostSetting.IsMatch(text);

    /// <exception cref="JournalNotOpenedException">The text is no connection string. Its words are not repeated: they hold a
    /// password.</exception>
    public static PostgresAddress Parse(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(Usual + text);
            if (string.IsNullOrEmpty(settings.Host)) { throw new ArgumentException("it names no Host"); }
            return SchemaName.IsMatch(settings.SearchPath ?? "")
                ? new PostgresAddress(settings.ConnectionString, settings.SearchPath!)
                : throw new ArgumentException("its Search Path must be one schema named with lower-case letters, digits and underscores");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new JournalNotOpenedException(
                $"The connection string of the journal cannot be used: {Reason(wrong)}. It is written as " +
                $"Host=127.0.0.1;Database=chipmarket;Username=chipmarket;Password=…", wrong);
        }
    }

    /// <summary>The same database, another schema.</summary>
    public PostgresAddress With(string schema) =>
        new(new NpgsqlConnectionStringBuilder(ConnectionString) { SearchPath = schema }.ConnectionString, schema);

    /// <summary>Host, port, database and schema: nothing secret.</summary>
    public override string ToString()
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database ?? settings.Username} (schema {Schema})";
    }

    /// <summary>The library counts the place of a fault in a text that begins with settings of ours.</summary>
    private static string Reason(Exception wrong) => wrong.Message.Contains("initialization string", StringComparison.Ordinal)
        ? "it is no list of NAME=VALUE with a semicolon between them"
        : wrong.Message.TrimEnd('.');

    [GeneratedRegex(@"(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostSetting { get; }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,49}$")]
    private static partial Regex SchemaName { get; }
}
