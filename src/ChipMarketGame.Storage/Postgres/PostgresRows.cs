using ChipMarketGame.Core;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>Rows of the tables as what they mean.</summary>
internal static class PostgresRows
{
    public const string Head = "select game_id, version, hash, status, tag from game ";

    public const string Event = "select version, kind, schema_version, command_id, body, hash from event ";

    public static string ToText(GameStatus status) => status == GameStatus.Open ? "open" : "ended";

    public static GameHead ToHead(NpgsqlDataReader row) => new(
        new GameId(row.GetString(0)), row.GetInt64(1), ChainHash.From(row.GetFieldValue<byte[]>(2)),
        row.GetString(3) == "open" ? GameStatus.Open : GameStatus.Ended, row.GetString(4));

    public static StoredEvent ToEvent(GameId game, NpgsqlDataReader row) => new(
        game, row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3),
        row.GetFieldValue<byte[]>(4), ChainHash.From(row.GetFieldValue<byte[]>(5)));
}
