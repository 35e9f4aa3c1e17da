using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>Sign-ins on a PostgreSQL server, the same for all silos.</summary>
internal sealed class PostgresSignIns(NpgsqlDataSource server) : ISignInStore
{
    public async ValueTask Keep(SignIn signIn, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await Run("delete from sign_in where until < $1", cancellation, now.UtcDateTime);
        await Run(
            """
            insert into sign_in values ($1, $2, $3, $4)
            on conflict (ticket_hash) do update set owner = excluded.owner, key_name = excluded.key_name, until = excluded.until
            """,
            cancellation, signIn.TicketHash, signIn.Owner, signIn.Key, signIn.Until.UtcDateTime);
    }

    public ValueTask<SignIn?> Find(string ticketHash, CancellationToken cancellation = default) => Reach(async () =>
    {
        await using var command = Command("select owner, key_name, until from sign_in where ticket_hash = $1", ticketHash);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new SignIn(ticketHash, row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2))
            : null;
    });

    public async ValueTask End(string ticketHash, CancellationToken cancellation = default) =>
        await Run("delete from sign_in where ticket_hash = $1", cancellation, ticketHash);

    private ValueTask<int> Run(string sql, CancellationToken cancellation, params object[] values) => Reach(async () =>
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    });

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = server.CreateCommand(sql);
        foreach (var value in values) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
        return command;
    }

    private static async ValueTask<T> Reach<T>(Func<Task<T>> asked)
    {
        try
        {
            return await asked();
        }
        catch (Exception e) when (PostgresConnections.Failed(e) || e is JournalNotOpenedException)
        {
            throw new JournalUnavailableException("Who is signed in could not be read or kept. " + e.Message, e);
        }
    }
}
