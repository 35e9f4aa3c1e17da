using ChipMarketGame.Core;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>
/// What a server knows of one game and one proposal, read in one round trip. The head is read first: it may be behind, and then the
/// compare-and-set refuses it.
/// </summary>
internal sealed class PostgresFacts : IGameFacts
{
    // The entries, had they been written before, would begin where the first known command says.
    private const string Sql = $"""
        with known as (
            select event.version, asked.place, event.command_id
            from unnest($2::text[], $3::int[]) as asked (command_id, place)
            join event on event.game_id = $1 and event.command_id = asked.command_id
            order by asked.place limit 1)
        select version, kind, schema_version, command_id, body, hash from event
        where game_id = $1 and version >= (select version - place from known)
        order by version limit $4;
        """;

    private GameHead? head;
    private readonly List<StoredEvent> events = [];

    private PostgresFacts()
    {
    }

    public static async Task<PostgresFacts> Read(NpgsqlConnection connection, Proposal asked)
    {
        var ids = asked.Entries.Index().Where(entry => entry.Item.CommandId is not null).ToArray();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(PostgresRows.Head + "where game_id = $1") { Parameters = { new() { Value = asked.Game.Value } } },
                new(Sql)
                {
                    Parameters =
                    {
                        new() { Value = asked.Game.Value },
                        new() { Value = ids.Select(entry => entry.Item.CommandId!).ToArray() },
                        new() { Value = ids.Select(entry => entry.Index).ToArray() },
                        new() { Value = asked.Entries.Count },
                    },
                },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync();
        var facts = new PostgresFacts();
        if (await rows.ReadAsync()) { facts.head = PostgresRows.ToHead(rows); }
        await rows.NextResultAsync();
        while (await rows.ReadAsync()) { facts.events.Add(PostgresRows.ToEvent(asked.Game, rows)); }
        return facts;
    }

    public GameHead? Head(GameId game) => head;

    public IReadOnlyList<StoredEvent> Events(GameId game, long fromVersion, int count) =>
        events.Where(stored => stored.Version >= fromVersion).Take(count).ToList();

    public long? VersionOf(GameId game, string commandId) => events.Find(stored => stored.CommandId == commandId)?.Version;
}
