using ChipMarketGame.Core;
using Npgsql;

namespace ChipMarketGame.Storage;

/// <summary>A journal on a PostgreSQL server, written by any number of processes.</summary>
public sealed class PostgresJournal : IOpenedJournal
{
    private readonly NpgsqlDataSource server;
    private readonly PostgresWriter writer;
    private readonly PostgresJournalReader reader;

    private PostgresJournal(NpgsqlDataSource server, PostgresAddress address)
    {
        this.server = server;
        writer = new PostgresWriter(address.ToString());
        reader = new PostgresJournalReader(server);
        SignIns = new PostgresSignIns(server);
    }

    public ISignInStore SignIns { get; }

    public string? Upgraded { get; private init; }

    /// <summary>Opens a journal, makes its schema if there is none, and brings it up to date.</summary>
    /// <param name="connectionString">In Npgsql's form. <c>Search Path</c> names the schema, chipmarket unless told otherwise.</param>
    /// <exception cref="JournalNotOpenedException">The server cannot be reached, is not safe, or holds what this program does not
    /// understand.</exception>
    public static PostgresJournal Open(string connectionString)
    {
        var address = PostgresAddress.Parse(connectionString);
        var server = PostgresConnections.ToWrite(address);
        try
        {
            var upgraded = PostgresSchema.Upgrade(server, address, Migration.Postgres);
            return new PostgresJournal(server, address)
            {
                Upgraded = upgraded ? $"{address} was written by an older version and has this one's form now." : null,
            };
        }
        catch (Exception e)
        {
            server.Dispose();
            if (PostgresConnections.Failed(e))
            {
                throw new JournalNotOpenedException($"{address} cannot be opened as a journal: {e.Message}", e);
            }
            throw;
        }
    }

    public async ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var connection = await Connected(cancellation);
        try
        {
            // From here on not cancelled: a cancelled call was not written, and a statement on its way may be.
            return await writer.Write(connection, asked);
        }
        catch (JournalNotOpenedException unsafeNow)
        {
            throw new JournalUnavailableException("Nothing was written. " + unsafeNow.Message, unsafeNow);
        }
        catch (Exception e) when (PostgresConnections.Failed(e))
        {
            throw new JournalUnavailableException("The append failed; whether the entries are in the journal is unknown. " + e.Message, e);
        }
    }

    public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
        reader.Read(game, fromVersion, cancellation);

    public async ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default)
    {
        var head = await reader.Head(game, cancellation);
        if (head is not null) { writer.Saw(head); }
        return head;
    }

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => reader.Games(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => reader.OpenGames(cancellation);

    public ValueTask<IReadOnlyList<GameGlance>> Glance(IReadOnlyList<GameId> games, CancellationToken cancellation = default) =>
        reader.Glance(games, cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => reader.CountOpen(cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        reader.Waking(until, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        reader.Newest(tags, status, count, cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => reader.Latest(tag, cancellation);

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        reader.Texts(tag, cancellation);

    public async ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default)
    {
        await using var connection = await Connected(cancellation);
        try
        {
            await PostgresWriter.Postpone(connection, game, version, wake, cancellation);
        }
        catch (Exception e) when (PostgresConnections.Failed(e))
        {
            throw new JournalUnavailableException("When a game has to be woken could not be noted. " + e.Message, e);
        }
    }

    public async ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default)
    {
        await using var connection = await Connected(cancellation);
        await PostgresPersonalTexts.Erase(connection, texts, cancellation);
    }

    public async ValueTask Keep(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default)
    {
        await using var connection = await Connected(cancellation);
        await PostgresPersonalTexts.Keep(connection, texts, cancellation);
    }

    /// <summary>Lets the connections go.</summary>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<NpgsqlConnection> Connected(CancellationToken cancellation)
    {
        try
        {
            return await server.OpenConnectionAsync(cancellation);
        }
        catch (Exception e) when (PostgresConnections.Failed(e) || e is JournalNotOpenedException or ObjectDisposedException)
        {
            throw new JournalUnavailableException("The journal's server cannot be reached, nothing was written. " + e.Message, e);
        }
    }
}
