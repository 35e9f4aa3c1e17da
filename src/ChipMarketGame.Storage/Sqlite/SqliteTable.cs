using System.Text.Json;
using ChipMarketGame.Core;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>The games of one connection, through statements that are prepared once.</summary>
internal sealed class SqliteTable(SqliteConnection connection) : IGameTable, IDisposable
{
    private const string HeadColumns = "select game_id, version, hash, status, tag from game ";

    private readonly SqliteCommand head = connection.Prepare(HeadColumns + "where game_id = $game", "$game");
    private readonly SqliteCommand heads = connection.Prepare(HeadColumns + "order by number");
    private readonly SqliteCommand openHeads = connection.Prepare(HeadColumns + "where status = 'open' order by number");

    private readonly SqliteCommand countOpen = connection.Prepare("select count(*) from game where status = 'open'");

    private readonly SqliteCommand newest = connection.Prepare(
        HeadColumns + "where tag in (select value from json_each($tags)) and status = $status order by number desc limit $count",
        "$tags", "$status", "$count");

    private readonly SqliteCommand latest = connection.Prepare(HeadColumns + "where tag = $tag order by number desc limit 1", "$tag");

    private readonly SqliteCommand events = connection.Prepare(
        """
        select version, kind, schema_version, command_id, body, hash from event
        where game_id = $game and version between $from and (select version from game where game_id = $game)
        order by version limit $count
        """, "$game", "$from", "$count");

    private readonly SqliteCommand versionOf = connection.Prepare(
        "select version from event where game_id = $game and command_id = $command", "$game", "$command");

    private readonly SqliteCommand begin = connection.Prepare(
        "insert into game (game_id, version, hash, status, tag) values ($game, $version, $hash, $status, $tag)",
        "$game", "$version", "$hash", "$status", "$tag");

    private readonly SqliteCommand insert = connection.Prepare(
        """
        insert into event (game_id, version, kind, schema_version, command_id, body, hash)
        values ($game, $version, $kind, $schema, $command, $body, $hash)
        """, "$game", "$version", "$kind", "$schema", "$command", "$body", "$hash");

    /// <summary>Prepared when it is first used: a file that an older program wrote, and that is only read, has no such column.</summary>
    private SqliteCommand? move;

    // Each half is one step in the table's tree, however long it is.
    private readonly SqliteCommand end = connection.Prepare(
        """
        select last.rowid, first.hash, last.hash
        from event first, event last where first.rowid = (select min(rowid) from event) and last.rowid = (select max(rowid) from event)
        """);

    /// <summary>Names and messages, in the same file.</summary>
    public SqlitePersonalTexts Texts { get; } = new(connection);

    /// <summary>Who is signed in, in the same file.</summary>
    public SqliteSignIns SignIns { get; } = new(connection);

    public GameHead? Head(GameId game) => One(head.With(game.Value));

    public GameHead? Latest(string tag) => One(latest.With(tag));

    public IReadOnlyList<GameHead> Heads(bool openOnly) => All(openOnly ? openHeads : heads);

    public IReadOnlyList<GameGlance> Glance(IReadOnlyList<GameId> games)
    {
        using var glance = connection.Prepare(
            """
            select game_id, version, (select count(*) from personal_text where personal_text.tag = game.tag and text is null)
            from game where game_id in (select value from json_each($games))
            """, "$games");
        using var rows = glance.With(JsonSerializer.Serialize(games.Select(game => game.Value))).ExecuteReader();
        var found = new List<GameGlance>();
        while (rows.Read()) { found.Add(new GameGlance(new GameId(rows.GetString(0)), rows.GetInt64(1), rows.GetInt64(2))); }
        return found;
    }

    public long CountOpen() => (long)countOpen.ExecuteScalar()!;

    public IReadOnlyList<GameHead> Waking(WakeTime until)
    {
        using var waking = connection.Prepare(HeadColumns + "where status = 'open' and wake <= $until order by wake", "$until");
        return All(waking.With(until.Milliseconds));
    }

    public IReadOnlyList<GameHead> Newest(IReadOnlyList<string> tags, GameStatus status, int count)
    {
        var found = All(newest.With(JsonSerializer.Serialize(tags), ToText(status), count));
        found.Reverse();
        return found;
    }

    public bool Postpone(GameId game, long version, WakeTime wake)
    {
        using var postpone = connection.Prepare(
            "update game set wake = $wake where game_id = $game and version = $version", "$wake", "$game", "$version");
        return postpone.With(wake.Milliseconds, game.Value, version).ExecuteNonQuery() == 1;
    }

    public IReadOnlyList<StoredEvent> Events(GameId game, long fromVersion, int count)
    {
        using var rows = events.With(game.Value, fromVersion, count).ExecuteReader();
        var found = new List<StoredEvent>();
        while (rows.Read()) { found.Add(ToEvent(game, rows)); }
        return found;
    }

    public long? VersionOf(GameId game, string commandId) => (long?)versionOf.With(game.Value, commandId).ExecuteScalar();

    public void Add(GameHead begun) =>
        begin.With(begun.Game.Value, begun.Version, begun.Hash.ToArray(), ToText(begun.Status), begun.Tag).ExecuteNonQuery();

    public void Add(StoredEvent next) =>
        insert.With(next.Game.Value, next.Version, next.Kind, next.SchemaVersion, next.CommandId, next.Json.ToArray(), next.Hash.ToArray())
            .ExecuteNonQuery();

    public void Add(PersonalText beside) => Texts.Add(beside);

    public bool Move(GameHead from, GameHead to, WakeTime wake)
    {
        move ??= connection.Prepare(
            """
            update game set version = $version, hash = $hash, status = $status, wake = $wake
            where game_id = $game and version = $expected
            """, "$version", "$hash", "$status", "$wake", "$game", "$expected");
        return move.With(to.Version, to.Hash.ToArray(), ToText(to.Status), wake.Milliseconds, from.Game.Value, from.Version)
            .ExecuteNonQuery() == 1;
    }

    /// <summary>How far the journal goes. Events are numbered in the order written and never removed.</summary>
    public JournalEnd End()
    {
        using var row = end.ExecuteReader();
        return row.Read() ? new JournalEnd(row.GetInt64(0), Hex(row, 1), Hex(row, 2)) : JournalEnd.Empty;
    }

    public IReadOnlyList<AuditFinding> Damage() => [.. SqliteDamage.Find(connection)];

    public void Dispose()
    {
        foreach (var command in new[]
                 {
                     head, heads, openHeads, countOpen, newest, latest, events, versionOf, begin, insert, end,
                 })
        {
            command.Dispose();
        }

        move?.Dispose();
    }

    private static List<GameHead> All(SqliteCommand asked)
    {
        using var rows = asked.ExecuteReader();
        var found = new List<GameHead>();
        while (rows.Read()) { found.Add(ToHead(rows)); }
        return found;
    }

    private static GameHead? One(SqliteCommand asked)
    {
        using var row = asked.ExecuteReader();
        return row.Read() ? ToHead(row) : null;
    }

    private static string Hex(SqliteDataReader row, int column) => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column));

    private static string ToText(GameStatus status) => status == GameStatus.Open ? "open" : "ended";

    private static GameHead ToHead(SqliteDataReader row) => new(
        new GameId(row.GetString(0)), row.GetInt64(1), ChainHash.From(row.GetFieldValue<byte[]>(2)),
        row.GetString(3) == "open" ? GameStatus.Open : GameStatus.Ended, row.GetString(4));

    private static StoredEvent ToEvent(GameId game, SqliteDataReader row) => new(
        game, row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3),
        row.GetFieldValue<byte[]>(4), ChainHash.From(row.GetFieldValue<byte[]>(5)));
}
