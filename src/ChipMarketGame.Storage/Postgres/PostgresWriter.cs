using System.Collections.Concurrent;
using ChipMarketGame.Core;
using Npgsql;
using NpgsqlTypes;

namespace ChipMarketGame.Storage;

/// <summary>
/// Writes one append in one statement, which the database carries out if the game stands where it should. Any number of processes
/// may do so: the head row is the arbiter.
/// </summary>
internal sealed class PostgresWriter(string journal)
{
    private const int HeadsKept = 4096, Tries = 5;

    /// <summary>Beside the events, in the same statement; a text that is there, or was erased, stays as it is.</summary>
    private const string Texts = """
        , texts as (
            insert into personal_text (id, tag, kind, text)
            select next.id, head.tag, next.kind, next.text from head, unnest($11::text[], $12::text[], $13::text[]) as next (id, kind, text)
            on conflict (id) do nothing)
        """;

    private const string Insert = """
        insert into event (game_id, version, kind, schema_version, command_id, body, hash)
        select head.game_id, next.* from head, unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::bytea[], $6::bytea[]) as next
        """;

    private const string Begin = $"""
        with head as (
            insert into game (game_id, version, hash, status, wake, tag)
            select $7, $8, $9, $10, $14, $15 where {PostgresSafety.OfThisCommit}
            on conflict (game_id) do nothing returning game_id, tag)
        {Texts}
        {Insert}
        """;

    private const string GoOn = $"""
        with head as (
            update game set version = $8, hash = $9, status = $10, wake = $14
            where game_id = $7 and version = $15 and hash = $16 and status = 'open' and {PostgresSafety.OfThisCommit}
            returning game_id, tag)
        {Texts}
        {Insert}
        """;

    /// <summary>
    /// Heads as this process last saw them: what the next chain is computed from. A stale one costs a round trip, no more.
    /// </summary>
    private readonly ConcurrentDictionary<GameId, GameHead> heads = [];

    public void Saw(GameHead head)
    {
        if (heads.Count >= HeadsKept) { heads.Clear(); }
        heads[head.Game] = head;
    }

    /// <summary>The receipt, once it is committed.</summary>
    /// <exception cref="JournalRefusedException">Nothing was written.</exception>
    public async Task<Appended> Write(NpgsqlConnection connection, Proposal asked)
    {
        var next = Likely(asked);
        for (var i = 0; i < Tries; i++)
        {
            if (next is not null && await Written(connection, next, asked.Tag is not null))
            {
                Saw(next.To);
                return next.Receipt;
            }

            // An unsafe server is why it may not have been written, and then nothing else that it says matters.
            await PostgresSafety.CheckAsync(connection, journal);
            var facts = await PostgresFacts.Read(connection, asked);
            if (facts.Head(asked.Game) is { } head) { Saw(head); }
            if (Appending.Earlier(facts, asked) is { } receipt) { return receipt; }
            next = Extension.Of(Appending.Standing(facts, asked), asked);
        }

        throw new JournalUnavailableException($"Game {asked.Game} would not take the entries, {Tries} times; nothing was written.");
    }

    public static async Task Postpone(
        NpgsqlConnection connection, GameId game, long version, WakeTime wake, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("update game set wake = $1 where game_id = $2 and version = $3", connection)
        {
            Parameters = { new() { Value = wake.Milliseconds }, new() { Value = game.Value }, new() { Value = version } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What the append will be if nobody else wrote and it is no retry.</summary>
    private Extension? Likely(Proposal asked) =>
        asked.Tag is { } tag ? Extension.Of(new GameHead(asked.Game, 0, default, GameStatus.Open, tag), asked)
        : heads.TryGetValue(asked.Game, out var head) && head.Version == asked.Expected && head.Status == GameStatus.Open
            ? Extension.Of(head, asked)
        : null;

    private static async Task<bool> Written(NpgsqlConnection connection, Extension next, bool begins)
    {
        var (events, to) = (next.Events, next.To);
        await using var command = new NpgsqlCommand(begins ? Begin : GoOn, connection)
        {
            Parameters =
            {
                new() { Value = events.Select(each => each.Version).ToArray() },
                new() { Value = events.Select(each => each.Kind).ToArray() },
                new() { Value = events.Select(each => each.SchemaVersion).ToArray() },
                new() { Value = events.Select(each => each.CommandId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = events.Select(each => each.Json.ToArray()).ToArray() },
                new() { Value = events.Select(each => each.Hash.ToArray()).ToArray() },
                new() { Value = to.Game.Value },
                new() { Value = to.Version },
                new() { Value = to.Hash.ToArray() },
                new() { Value = PostgresRows.ToText(to.Status) },
                new() { Value = next.Beside.Select(each => each.Id).ToArray() },
                new() { Value = next.Beside.Select(each => PersonalText.ToText(each.Kind)).ToArray() },
                new() { Value = next.Beside.Select(each => each.Text).ToArray() },
                new() { Value = next.Wake.Milliseconds },
            },
        };
        if (begins) { command.Parameters.Add(new() { Value = to.Tag }); }
        else
        {
            command.Parameters.Add(new() { Value = next.From.Version });
            command.Parameters.Add(new() { Value = next.From.Hash.ToArray() });
        }

        try
        {
            return await command.ExecuteNonQueryAsync() == events.Count;
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // A command id that is there already. The statement is undone; whose it is, the facts say.
            return false;
        }
    }
}
