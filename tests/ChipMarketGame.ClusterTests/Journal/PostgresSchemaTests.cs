using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Npgsql;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.ClusterTests;

public sealed class PostgresSchemaTests(SharedPostgres postgres)
{
    static readonly Migration Next =
        new(Migration.Postgres.Count + 1, "a-later-idea", "create table idea (words text); insert into idea values ('later')");

    [Fact]
    public void Steps_are_numbered_from_one_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migration.Postgres.Count), Migration.Postgres.Select(step => step.Number));

    [Fact]
    public async Task An_upgrade_keeps_the_games()
    {
        var place = await PlaceWithAGame();

        PostgresSchema.Upgrade(place, [.. Migration.Postgres, Next]);

        Assert.Equal("later", await Ask<string>(place, "select words from idea"));
        Assert.Equal(1, await Ask<long>(place, "select count(*) from event"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_journal_as_it_was()
    {
        var place = await PlaceWithAGame();

        Assert.Throws<PostgresException>(
            () => PostgresSchema.Upgrade(place, [.. Migration.Postgres, Next with { Sql = Next.Sql + "; nonsense" }]));

        await using var journal = PostgresJournal.Open(place);
        Assert.Equal(["a"], await journal.Bodies(TheGame));
        Assert.True(await Ask<bool>(place, "select to_regclass('idea') is null"));
    }

    [Fact]
    public async Task A_journal_of_a_newer_program_is_refused()
    {
        var place = await postgres.FreshJournal();
        PostgresSchema.Upgrade(place, [.. Migration.Postgres, Next]);

        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(place));

        Assert.Contains($"schema step {Next.Number} (a-later-idea)", refused.Message, StringComparison.Ordinal);
        Assert.Throws<JournalNotOpenedException>(() => PostgresJournalReader.Open(place));
    }

    [Fact]
    public async Task A_journal_made_by_an_edited_step_is_refused()
    {
        var place = await postgres.FreshJournal();
        PostgresSchema.Upgrade(place, [Migration.Postgres[0] with { Sql = Migration.Postgres[0].Sql + "-- edited" }]);

        Assert.Contains(
            "made by another step", Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(place)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_of_another_program_is_refused_and_left_alone()
    {
        var place = await postgres.FreshJournal();
        var schema = new NpgsqlConnectionStringBuilder(place).SearchPath;
        await Ask<object>(place, $"create schema {schema}; create table {schema}.recipe (name text)");

        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(place));

        Assert.Contains("holds tables of another program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(
            1, await Ask<long>(place, $"select count(*) from pg_class where relnamespace = '{schema}'::regnamespace and relkind = 'r'"));
    }

    [Fact]
    public async Task Silos_that_start_together_make_the_schema_once()
    {
        var place = await postgres.FreshJournal();

        var journals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresJournal.Open(place))));

        await journals[0].Begin(TheGame, "test", Several("a"));
        Assert.Equal(["a"], await journals[5].Bodies(TheGame));
        Assert.Equal(Migration.Postgres.Count, await Ask<long>(place, "select count(*) from migration"));
        foreach (var journal in journals) { await journal.DisposeAsync(); }
    }

    [Fact]
    public async Task A_reader_of_a_missing_journal_says_so_and_makes_none()
    {
        var place = await postgres.FreshJournal();

        Assert.Contains(
            "There is no journal in", Assert.Throws<JournalNotOpenedException>(() => PostgresJournalReader.Open(place)).Message,
            StringComparison.Ordinal);
        Assert.True(await Ask<bool>(place, $"select to_regnamespace('{new NpgsqlConnectionStringBuilder(place).SearchPath}') is null"));
    }

    [Theory]
    [InlineData("update event set body = '' where version = 1")]
    [InlineData("delete from event")]
    [InlineData("truncate event cascade")]
    public async Task The_database_itself_refuses_a_changed_or_removed_event(string sql)
    {
        var place = await PlaceWithAGame();

        var refused = await Assert.ThrowsAsync<PostgresException>(async () => await Ask<object>(place, sql));

        Assert.Contains("never changed or removed", refused.Message, StringComparison.Ordinal);
    }

    async Task<string> PlaceWithAGame()
    {
        var place = await postgres.FreshJournal();
        await using var journal = PostgresJournal.Open(place);
        await journal.Begin(TheGame, "test", Several("a"));
        return place;
    }

    static async Task<T?> Ask<T>(string place, string sql)
    {
        await using var connection = new NpgsqlConnection(place + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }
}
