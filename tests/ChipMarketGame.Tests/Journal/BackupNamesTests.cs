using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>Names in backups, in what is restored from them, and in journals that version 0.1 left.</summary>
public sealed class BackupNamesTests : IDisposable
{
    const string Ann = "Planted Ann", Ben = "Planted Ben 陳怡君", Said = "Well done, planted ann!";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_holds_the_names_and_restoring_it_brings_them_back()
    {
        await using (var journal = await Filled("market.db")) { await JournalBackup.Write(journal, File("1.jsonl"), _ => { }); }

        await JournalRestore.Restore(File("1.jsonl"), JournalPlace.File(File("restored.db")), _ => { });

        Assert.Contains(Ben, Content("1.jsonl"), StringComparison.Ordinal);
        await using var restored = SqliteJournal.Open(File("restored.db"));
        Assert.Equal([Ann, Ben], (await restored.People("class:x")).Select(person => person.Name));
        Assert.Equal(Said, Assert.Single(await restored.Texts("class:x"), text => text.Kind == PersonalTextKind.Message).Text);
    }

    [Fact]
    public async Task A_name_that_is_erased_is_in_no_later_backup_and_stays_erased_in_what_is_restored_from_it()
    {
        await using (var journal = await Filled("market.db"))
        {
            var erased = await journal.ErasePerson("class:x", "person-ann");
            await JournalBackup.Write(journal, File("1.jsonl"), _ => { });

            Assert.Equal((null, false), (erased!.Name, erased.InChain));
        }

        await JournalRestore.Restore(File("1.jsonl"), JournalPlace.File(File("restored.db")), _ => { });

        Assert.DoesNotContain(Ann, Content("1.jsonl"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Ben, Content("1.jsonl"), StringComparison.Ordinal);
        await using var restored = SqliteJournal.Open(File("restored.db"));
        Assert.Equal([null, Ben], (await restored.People("class:x")).Select(person => person.Name));
        Assert.True((await restored.Verify(TheGame)).Holds);
        await restored.Append(TheGame, 4, [Taken("person-ann", Ann)]);
        Assert.Equal([null, Ben], (await restored.People("class:x")).Select(person => person.Name));
    }

    [Fact]
    public async Task Erasing_a_person_erases_the_messages_that_hold_the_name_and_nobody_elses()
    {
        await using var journal = await Filled("market.db");

        await journal.ErasePerson("class:x", "person-ann");

        Assert.Equal(
            [("message-1", null), ("person-ann", null), ("person-ben", Ben)],
            (await journal.Texts("class:x")).Select(text => (text.Id, text.Text)));
        Assert.Null(await journal.ErasePerson("class:x", "nobody"));
        Assert.Null(await journal.ErasePerson("class:y", "person-ben"));
    }

    [Fact]
    public async Task A_journal_of_version_0_1_opens_verifies_and_tells_its_names_and_one_that_is_erased_is_hidden_only()
    {
        Old("market.db");
        await using var journal = SqliteJournal.Open(File("market.db"));
        var before = await journal.Head(TheGame);

        Assert.Equal([(Ann, true)], (await journal.People("class:x")).Select(person => (person.Name, person.InChain)));
        var hidden = await journal.ErasePerson("class:x", new string('a', 32));

        Assert.Equal((null, true), (hidden!.Name, hidden.InChain));
        Assert.Null(Assert.Single(await journal.People("class:x")).Name);
        Assert.Equal(before, await journal.Head(TheGame));
        Assert.True((await journal.Verify(TheGame)).Holds);
        Assert.Contains(Ann, (await journal.Bodies(TheGame))[1], StringComparison.Ordinal);
        await JournalBackup.Write(journal, File("1.jsonl"), _ => { });
        await JournalRestore.Restore(File("1.jsonl"), JournalPlace.File(File("restored.db")), _ => { });
        await using var restored = SqliteJournal.Open(File("restored.db"));
        Assert.Null(Assert.Single(await restored.People("class:x")).Name);
    }

    [Fact]
    public async Task A_backup_of_version_0_1_is_restored_and_tells_its_names()
    {
        Old("market.db");
        await using (var journal = SqliteJournal.Open(File("market.db")))
        {
            await JournalBackup.Write(journal, File("new.jsonl"), _ => { });
        }
        var lines = Content("new.jsonl").Split('\n')[..^2];
        var old = string.Join(
            '\n', [lines[0].Replace("\"chipmarket_backup\":2", "\"chipmarket_backup\":1", StringComparison.Ordinal), .. lines[1..^1], ""]);
        Assert.Equal("""{"texts":0}""", lines[^1]);
        await System.IO.File.WriteAllTextAsync(
            File("old.jsonl"),
            $$"""{{old}}{"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(old)))}}"}""" + "\n");

        await JournalRestore.Restore(File("old.jsonl"), JournalPlace.File(File("restored.db")), _ => { });

        await using var restored = SqliteJournal.Open(File("restored.db"));
        Assert.Equal(Ann, Assert.Single(await restored.People("class:x")).Name);
    }

    async Task<SqliteJournal> Filled(string name)
    {
        var journal = SqliteJournal.Open(File(name));
        await journal.Begin(
            TheGame, "class:x",
            [Entry("{}", kind: "game-opened"), Taken("person-ann", Ann), Taken("person-ben", Ben), Message("message-1", Said)]);
        await journal.Begin(new GameId("other"), "class:y", [Entry("{}", kind: "game-opened")]);
        return journal;
    }

    /// <summary>A file with the schema and the events of version 0.1.</summary>
    void Old(string name)
    {
        SqliteSchema.Upgrade(File(name), Migration.Sqlite.Take(3).ToList());
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File(name)};Pooling=False");
        connection.Open();
        var memory = new InMemoryJournal();
        var taken = new JournalEntry(
            "seat-taken", 1, Encoding.UTF8.GetBytes(
                $$"""{"$type":"seat-taken","seat":"meta","name":"{{Ann}}","token_hash":"{{new string('a', 64)}}"}"""), "claim");
        memory.Begin(TheGame, "class:x", [Entry("{}", kind: "game-opened"), taken]).AsTask().GetAwaiter().GetResult();
        var events = memory.Events(TheGame).GetAwaiter().GetResult();
        using var game = connection.CreateCommand();
        game.CommandText = "insert into game (game_id, tag, status, version, hash) values ($game, 'class:x', 'open', 2, $hash)";
        game.Parameters.AddWithValue("$game", TheGame.Value);
        game.Parameters.AddWithValue("$hash", events[^1].Hash.ToArray());
        game.ExecuteNonQuery();
        foreach (var stored in events)
        {
            using var put = connection.CreateCommand();
            put.CommandText = "insert into event values ($game, $version, $kind, 1, $command, $body, $hash)";
            put.Parameters.AddWithValue("$game", TheGame.Value);
            put.Parameters.AddWithValue("$version", stored.Version);
            put.Parameters.AddWithValue("$kind", stored.Kind);
            put.Parameters.AddWithValue("$command", (object?)stored.CommandId ?? DBNull.Value);
            put.Parameters.AddWithValue("$body", stored.Json.ToArray());
            put.Parameters.AddWithValue("$hash", stored.Hash.ToArray());
            put.ExecuteNonQuery();
        }
    }

    static JournalEntry Taken(string id, string name) =>
        new("seat-taken", 2, Encoding.UTF8.GetBytes(
            $$"""{"$type":"seat-taken","seat":"meta","token_hash":"{{new string('b', 64)}}","person":"{{id}}"}"""),
            Beside: new Aside(id, PersonalTextKind.Name, name));

    static JournalEntry Message(string id, string text) =>
        new("message-posted", 2, Encoding.UTF8.GetBytes($$"""{"$type":"message-posted","text_id":"{{id}}"}"""), Beside: new Aside(
            id, PersonalTextKind.Message, text));

    string File(string name) => _folder.File(name);

    string Content(string name) => System.IO.File.ReadAllText(File(name));
}
