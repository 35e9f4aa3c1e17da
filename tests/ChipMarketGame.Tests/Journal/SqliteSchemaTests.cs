using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class SqliteSchemaTests : IDisposable
{
    private static readonly Migration Next =
        new(Migration.Sqlite.Count + 1, "a-later-idea", "create table idea (words text) strict; insert into idea values ('later')");

    private readonly TemporaryFolder folder = new();

    private string File => folder.File("market.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Steps_are_numbered_from_one_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migration.Sqlite.Count), Migration.Sqlite.Select(step => step.Number));

    [Fact]
    public async Task An_upgrade_keeps_the_games_and_a_copy_of_the_file_from_before()
    {
        await WriteAGame();

        SqliteSchema.Upgrade(File, [.. Migration.Sqlite, Next]);

        Assert.Equal("later", Ask(File, "select words from idea"));
        Assert.Equal(1L, Ask(File, "select count(*) from event"));
        await using var before = SqliteJournal.Open(File + $".before-{Next.Number}");
        Assert.Equal(["a"], await before.Bodies(TheGame));
        Assert.True((await before.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task Nothing_to_upgrade_leaves_no_copy()
    {
        await WriteAGame();

        SqliteSchema.Upgrade(File, Migration.Sqlite);

        Assert.Equal(["market.db", "market.db.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_journal_as_it_was()
    {
        await WriteAGame();

        Assert.Throws<SqliteException>(
            () => SqliteSchema.Upgrade(File, [.. Migration.Sqlite, Next with { Sql = Next.Sql + "; nonsense" }]));

        await using var journal = SqliteJournal.Open(File);
        Assert.Equal(["a"], await journal.Bodies(TheGame));
        Assert.Equal(0L, Ask(File, "select count(*) from sqlite_schema where name = 'idea'"));
    }

    [Fact]
    public void A_journal_of_a_newer_program_is_refused()
    {
        SqliteSchema.Upgrade(File, [.. Migration.Sqlite, Next]);

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(File));

        Assert.Contains($"schema step {Next.Number} (a-later-idea)", refused.Message, StringComparison.Ordinal);
        Assert.Throws<JournalNotOpenedException>(() => SqliteJournalReader.Open(File));
    }

    [Fact]
    public async Task A_reader_reads_a_journal_of_an_older_program_as_it_is()
    {
        SqliteSchema.Upgrade(File, [Migration.Sqlite[0]]);
        Ask(File, $"insert into game values (1, '{TheGame}', 'test', 'open', 0, zeroblob(32))");
        var before = System.IO.File.ReadAllBytes(File);

        await using (var reader = SqliteJournalReader.Open(File))
        {
            Assert.Equal(TheGame, Assert.Single(await reader.Games(TestContext.Current.CancellationToken)).Game);
            Assert.Empty(await reader.Texts(null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_journal_that_was_never_brought_to_a_first_schema_holds_no_games_to_read()
    {
        SqliteSchema.Upgrade(File, []);

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournalReader.Open(File));

        Assert.Contains("holds no games", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_made_by_an_edited_step_is_refused()
    {
        var edited = Migration.Sqlite[0] with { Sql = Migration.Sqlite[0].Sql + "-- edited" };
        SqliteSchema.Upgrade(File, [edited]);

        Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Ask(File, "create table recipe (name text)");
        var before = System.IO.File.ReadAllBytes(File);

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(File));

        Assert.Contains("another program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));

        Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(File));
        Assert.Throws<JournalNotOpenedException>(() => SqliteJournalReader.Open(File));
    }

    [Fact]
    public void A_reader_of_a_missing_journal_says_so_and_makes_none()
    {
        Assert.Throws<JournalNotOpenedException>(() => SqliteJournalReader.Open(File));
        Assert.False(System.IO.File.Exists(File));
    }

    private async Task WriteAGame()
    {
        await using var journal = SqliteJournal.Open(File);
        await journal.Begin(TheGame, "test", Several("a"));
    }

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
