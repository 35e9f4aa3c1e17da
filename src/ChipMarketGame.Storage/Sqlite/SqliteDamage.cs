using ChipMarketGame.Core;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>What is wrong in a file and no reading of games shows.</summary>
internal static class SqliteDamage
{
    // Reading a game finds its events through the index, which holds their names and versions too: these are the rows' own.
    private const string Renamed = """
        select listed.game_id, listed.version, 'The event is not what was written: its row names another game or version than the index.'
        from event listed indexed by sqlite_autoindex_event_1 join event on event.rowid = listed.rowid
        where event.game_id is not listed.game_id or event.version is not listed.version
        """;

    private const string Stray = """
        select event.game_id, event.version, 'The event stands behind the head of its game, or has no game.'
        from event left join game on game.game_id = event.game_id
        where game.game_id is null or event.version > game.version
        """;

    public static IEnumerable<AuditFinding> Find(SqliteConnection connection)
    {
        using var events = connection.Prepare($"{Renamed} union all {Stray}");
        using (var rows = events.ExecuteReader())
        {
            while (rows.Read()) { yield return new AuditFinding(new GameId(rows.GetString(0)), rows.GetInt64(1), rows.GetString(2)); }
        }

        using var check = connection.Prepare("pragma integrity_check");
        using var sentences = check.ExecuteReader();
        while (sentences.Read())
        {
            if (sentences.GetString(0) is not "ok" and var sentence)
            {
                yield return new AuditFinding(null, null, $"The file is damaged: {sentence}.");
            }
        }
    }
}
