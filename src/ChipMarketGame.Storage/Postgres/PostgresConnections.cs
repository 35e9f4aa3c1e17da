using System.Net.Sockets;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>How this project reaches a server.</summary>
internal static class PostgresConnections
{
    public static NpgsqlDataSource ToWrite(PostgresAddress address)
    {
        var builder = new NpgsqlDataSourceBuilder(address.ConnectionString);
        var journal = address.ToString();
        builder.UsePhysicalConnectionInitializer(
            connection => PostgresSafety.Check(connection, journal), connection => PostgresSafety.CheckAsync(connection, journal));
        return builder.Build();
    }

    public static NpgsqlDataSource ToRead(PostgresAddress address) => NpgsqlDataSource.Create(address.ConnectionString);

    /// <summary>
    /// Whether an exception says that the server failed, and not this program. A connection that breaks between two uses, or is closed
    /// while its journal is, says so as an invalid operation.
    /// </summary>
    public static bool Failed(Exception failure) =>
        failure is NpgsqlException or IOException or SocketException or TimeoutException or InvalidOperationException;

    public static void Run(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static T Ask<T>(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }
}
