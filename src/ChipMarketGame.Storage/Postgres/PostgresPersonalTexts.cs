using Npgsql;
using NpgsqlTypes;

namespace ChipMarketGame.Storage;

/// <summary>The names and messages on a server.</summary>
internal static class PostgresPersonalTexts
{
    /// <summary>Whether names and messages stand beside the events, as they do since version 0.2.</summary>
    public const string AreThere = "select to_regclass('personal_text') is not null";

    /// <summary>Of the games with a tag; of all if it is empty.</summary>
    public const string Select = "select id, tag, kind, text from personal_text where $1 = '' or tag = $1 order by id";

    private const string Insert = """
        insert into personal_text (id, tag, kind, text)
        select next.id, next.tag, next.kind, next.text from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as next (id, tag, kind, text)
        on conflict (id) do
        """;

    public static PersonalText Of(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), PersonalText.ToKind(row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3));

    /// <exception cref="JournalUnavailableException">The server failed.</exception>
    public static Task Keep(NpgsqlConnection connection, IReadOnlyList<PersonalText> texts, CancellationToken cancellation) =>
        Reach("The names could not be kept.", () => Put(connection, Insert + " nothing", texts, cancellation));

    /// <summary>
    /// Erases, and writes the table anew into a file of its own: a row that was overwritten stays in the old one. A vacuum would take it
    /// along for as long as somebody's snapshot might see it.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The server failed, or somebody holds the table; nothing is erased then.</exception>
    public static Task Erase(NpgsqlConnection connection, IReadOnlyList<PersonalText> texts, CancellationToken cancellation) =>
        Reach("Whether it is erased is unknown: erase it again.", async () =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await Run(connection, "set local lock_timeout = '5s'", cancellation);
            await Run(connection, "lock table personal_text in access exclusive mode", cancellation);
            await Put(connection, Insert + " update set text = null", [.. texts.Select(text => text.Erased)], cancellation);
            await Run(connection, "create temporary table kept_text on commit drop as select * from personal_text", cancellation);
            await Run(connection, "truncate personal_text", cancellation);
            await Run(connection, "insert into personal_text select * from kept_text", cancellation);
            await transaction.CommitAsync(cancellation);
        });

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Put(
        NpgsqlConnection connection, string sql, IReadOnlyList<PersonalText> texts, CancellationToken cancellation)
    {
        await using var put = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { Value = texts.Select(text => text.Id).ToArray() },
                new() { Value = texts.Select(text => text.Tag).ToArray() },
                new() { Value = texts.Select(text => PersonalText.ToText(text.Kind)).ToArray() },
                new() { Value = texts.Select(text => text.Text).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };
        await put.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Reach(string sentence, Func<Task> asked)
    {
        try
        {
            await asked();
        }
        catch (Exception e) when (PostgresConnections.Failed(e))
        {
            throw new JournalUnavailableException($"{sentence} {e.Message}", e);
        }
    }
}
