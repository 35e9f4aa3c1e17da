using System.Runtime.CompilerServices;
using ChipMarketGame.Core;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>Reads a journal on a PostgreSQL server, a replica included: for <c>verify</c>, <c>backup</c> and reports.</summary>
public sealed class PostgresJournalReader : IOpenedJournalReader
{
    private const int Page = 256;

    private readonly NpgsqlDataSource server;

    internal PostgresJournalReader(NpgsqlDataSource server) => this.server = server;

    /// <exception cref="JournalNotOpenedException">The server cannot be reached, or has no journal that this program
    /// understands.</exception>
    public static PostgresJournalReader Open(string connectionString)
    {
        var address = PostgresAddress.Parse(connectionString);
        var server = PostgresConnections.ToRead(address);
        try
        {
            PostgresSchema.CheckReadable(server, address);
            return new PostgresJournalReader(server);
        }
        catch (Exception e)
        {
            server.Dispose();
            if (PostgresConnections.Failed(e))
            {
                throw new JournalNotOpenedException($"{address} cannot be read as a journal: {e.Message}", e);
            }
            throw;
        }
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        GameId game, long fromVersion = 1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (await Head(game, cancellation) is null) { throw new UnknownGameException(game); }
        for (var from = fromVersion; ;)
        {
            var page = await Rows(
                PostgresRows.Event
                    + "where game_id = $1 and version between $2 and (select version from game where game_id = $1) order by version " +
                        "limit $3",
                row => PostgresRows.ToEvent(game, row), cancellation, game.Value, from, (long)Page);
            foreach (var stored in page) { yield return stored; }
            if (page.Count < Page) { yield break; }
            from = page[^1].Version + 1;
        }
    }

    public async ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) =>
        (await Rows(PostgresRows.Head + "where game_id = $1", PostgresRows.ToHead, cancellation, game.Value)).SingleOrDefault();

    public async ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) =>
        await Rows(PostgresRows.Head + "order by number", PostgresRows.ToHead, cancellation);

    public async ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) =>
        await Rows(PostgresRows.Head + "where status = 'open' order by number", PostgresRows.ToHead, cancellation);

    public async ValueTask<IReadOnlyList<GameGlance>> Glance(
        IReadOnlyList<GameId> games, CancellationToken cancellation = default) =>
        await Rows(
            """
            select game_id, version, (select count(*) from personal_text where personal_text.tag = game.tag and text is null)
            from game where game_id = any($1)
            """,
            row => new GameGlance(new GameId(row.GetString(0)), row.GetInt64(1), row.GetInt64(2)), cancellation,
            (object)games.Select(game => game.Value).ToArray());

    public async ValueTask<long> CountOpen(CancellationToken cancellation = default) =>
        (await Rows("select count(*) from game where status = 'open'", row => row.GetInt64(0), cancellation)).Single();

    public async ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        await Rows(
            PostgresRows.Head + "where status = 'open' and wake <= $1 order by wake", PostgresRows.ToHead, cancellation,
            WakeTime.At(until).Milliseconds);

    public async ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default)
    {
        var found = await Rows(
            PostgresRows.Head + "where tag = any($1) and status = $2 order by number desc limit $3", PostgresRows.ToHead, cancellation,
            tags.ToArray(), PostgresRows.ToText(status), (long)count);
        found.Reverse();
        return found;
    }

    public async ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) =>
        (await Rows(PostgresRows.Head + "where tag = $1 order by number desc limit 1", PostgresRows.ToHead, cancellation, tag))
            .SingleOrDefault();

    /// <returns>None of a journal that an older program wrote.</returns>
    public async ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        (await Rows(PostgresPersonalTexts.AreThere, row => row.GetBoolean(0), cancellation)).Single()
            ? await Rows(PostgresPersonalTexts.Select, PostgresPersonalTexts.Of, cancellation, tag ?? "")
            : [];

    public async ValueTask<IReadOnlyList<AuditFinding>> Damage(CancellationToken cancellation = default) => await Rows(
        """
        select event.game_id, event.version from event left join game on game.game_id = event.game_id
        where game.game_id is null or event.version > game.version order by event.game_id, event.version
        """,
        row => new AuditFinding(
            new GameId(row.GetString(0)), row.GetInt64(1), "The event stands behind the head of its game, or has no game."), cancellation);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> of, CancellationToken cancellation, params object[] values)
    {
        try
        {
            await using var command = server.CreateCommand(sql);
            foreach (var value in values) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellation)) { found.Add(of(rows)); }
            return found;
        }
        catch (Exception e) when (PostgresConnections.Failed(e) || e is JournalNotOpenedException)
        {
            throw new JournalUnavailableException("The journal could not be read. " + e.Message, e);
        }
    }
}
