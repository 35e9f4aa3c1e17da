using System.Text.RegularExpressions;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary><c>verify</c>, <c>backup</c>, <c>restore</c> and <c>export</c> on a file.</summary>
public sealed partial class JournalCommandTests : IAsyncLifetime
{
    readonly TemporaryFolder _home = new();

    string Market => _home.File("market.db");

    string Copy => _home.File("copy.jsonl");

    string Restored => _home.File("restored.db");

    public async ValueTask InitializeAsync()
    {
        await using var journal = SqliteJournal.Open(Market);
        await JournaledGame.Play(journal, new GameId("finished"), seed: 1, quarters: 3);
        await JournaledGame.Play(journal, new GameId("under-way"), seed: 2, quarters: 8, play: 2);
        await JournaledGame.Play(journal, new GameId("of-old"), seed: 3, quarters: 2, rules: 1);
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_journal_that_holds_verifies_and_a_game_of_other_rules_is_set_aside_with_a_sentence()
    {
        var verify = await CommandRun.Of("verify", Market);

        Assert.Equal(
            (0, $"{Market} holds: 3 games, 12 events are as they were written; 5 quarters were played again and came to the same " +
                $"states.\n"), (verify.ExitCode, verify.Output));
        Assert.Equal(
            $"Game of-old was not played again: it began under version 1 of the rules and this program plays version " +
            $"{Game.RulesVersion}.\n", verify.Error);
    }

    [Fact]
    public async Task A_changed_event_is_named_with_its_game()
    {
        Tamper("update event set body = cast(replace(cast(body as text), '2025Q2', '2025Q3') as blob) where game_id = 'finished' and " +
            "version = 3");

        var verify = await CommandRun.Of("verify", Market);

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("Game finished, event 3: The event is not what was written: ", verify.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("under-way", verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_was_rewritten_whole_is_caught_by_playing_again()
    {
        await using (var source = SqliteJournalReader.Open(Market))
        await using (var forged = SqliteJournal.Open(Restored))
        {
            var events = await source.Read(new GameId("finished")).ToArrayAsync(TestContext.Current.CancellationToken);
            var entries = events.Select(
                stored => new JournalEntry(stored.Kind, stored.SchemaVersion, Forged(stored), stored.CommandId)).ToArray();
            await forged.Begin(new GameId("finished"), "exhibition", entries);
        }

        var verify = await CommandRun.Of("verify", Restored);

        Assert.Equal(1, verify.ExitCode);
        Assert.StartsWith("Game finished, event 3: 2025Q2: the replay's state hash is ", verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_slipped_in_behind_the_head_is_named()
    {
        Tamper("insert into event select game_id, 9, kind, schema_version, null, body, hash from event where game_id = 'finished' and " +
            "version = 2");

        Assert.Contains(
            "Game finished, event 9: The event stands behind the head of its game", (await CommandRun.Of("verify", Market)).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_journal_is_the_one_that_was_backed_up_and_backs_up_to_the_same_bytes()
    {
        var backup = await CommandRun.Of("backup", Market, "--out", Copy);
        var restore = await CommandRun.Of("restore", Copy, "--into", Restored);
        await CommandRun.Of("backup", Restored, "--out", _home.File("again.jsonl"));

        Assert.Equal((0, $"{Copy} holds 3 games, 12 events of {Market}.\n"), (backup.ExitCode, backup.Output));
        Assert.Equal(
            (0, $"{Restored} holds 3 games, 12 events of {Copy}; every chain is as it was.\n"), (restore.ExitCode, restore.Output));
        Assert.Equal(File.ReadAllBytes(Copy), File.ReadAllBytes(_home.File("again.jsonl")));
        Assert.Equal(0, (await CommandRun.Of("verify", Restored)).ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(_home.Path), file => file.Contains("unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restored_game_goes_on()
    {
        await CommandRun.Of("backup", Market, "--out", Copy);
        await CommandRun.Of("restore", Copy, "--into", Restored);

        await using var journal = SqliteJournal.Open(Restored);

        Assert.Equal(4, (await journal.Append(new GameId("under-way"), 3, [Entries.Entry("{}")])).Version);
        await Assert.ThrowsAsync<GameOverException>(async () => await journal.Append(new GameId("finished"), 5, [Entries.Entry("{}")]));
    }

    [Fact]
    public async Task A_market_may_run_while_it_is_backed_up()
    {
        await using var running = SqliteJournal.Open(Market);

        Assert.Equal(0, (await CommandRun.Of("backup", Market, "--out", Copy)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("verify", Market)).ExitCode);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_comes_back_to_the_byte()
    {
        var (place, odd) = (_home.File("odd.db"), new byte[] { 0, 255, 10, 13, 34 });
        await using (var journal = SqliteJournal.Open(place))
        {
            await journal.Begin(
                new GameId("odd"), "test",
                [new JournalEntry("odd", 7, odd, "x"), new JournalEntry("odd", 1, "{\n}"u8.ToArray()), new JournalEntry(
                    "odd", 1, " {} "u8.ToArray())]);
        }

        await CommandRun.Of("backup", place, "--out", Copy);
        await CommandRun.Of("restore", Copy, "--into", Restored);

        await using var restored = SqliteJournalReader.Open(Restored);
        Assert.Equal(
            [odd, "{\n}"u8.ToArray(), " {} "u8.ToArray()],
            (await restored.Events(new GameId("odd"))).Select(stored => stored.Json.ToArray()));
    }

    [Fact]
    public async Task Whatever_byte_of_a_backup_is_flipped_or_cut_nothing_is_restored()
    {
        await CommandRun.Of("backup", Market, "--out", Copy);
        var whole = File.ReadAllBytes(Copy);
        for (var at = 0; at < whole.Length; at += 4999)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 1;
            await Refused(flipped);
            await Refused(whole[..at]);
        }

        async Task Refused(byte[] content)
        {
            File.WriteAllBytes(Copy, content);
            var restore = await CommandRun.Of("restore", Copy, "--into", Restored);
            Assert.Equal(1, restore.ExitCode);
            Assert.Matches(OneSentence, restore.Error);
            Assert.False(File.Exists(Restored));
        }
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await CommandRun.Of("backup", Market, "--out", Copy);

        var backup = await CommandRun.Of("backup", Market, "--out", Copy);
        var restore = await CommandRun.Of("restore", Copy, "--into", Market);
        var export = await CommandRun.Of("export", Market, "--out", _home.Path);

        Assert.Equal((2, 2, 2), (backup.ExitCode, restore.ExitCode, export.ExitCode));
        Assert.StartsWith($"{Copy} is there already and is not overwritten", backup.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{Market} is not empty: a backup is restored only where nothing is.", restore.Error, StringComparison.Ordinal);
        Assert.Contains("is not empty", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flawed_journal_is_not_backed_up()
    {
        Tamper("update event set kind = 'news' where game_id = 'finished' and version = 3");

        var backup = await CommandRun.Of("backup", Market, "--out", Copy);

        Assert.Equal(
            (1, "Game finished is not what was written, from event 3 on; verify says what is wrong.\n"), (backup.ExitCode, backup.Error));
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task An_exported_game_is_verified_by_replay()
    {
        var export = await CommandRun.Of("export", Market, "--game", "finished", "--out", _home.File("out"));

        Assert.Equal((0, $"{_home.File("out")} holds 1 games, 5 events.\n"), (export.ExitCode, export.Output));
        Assert.Equal(
            "Verified: 3 quarters of seed-2025, seed 1, come out as recorded.\n",
            (await CommandRun.Of("replay", _home.File("out/finished.jsonl"), "--verify")).Output);
    }

    [Fact]
    public async Task A_table_of_events_has_a_row_for_each()
    {
        await CommandRun.Of("export", Market, "--format", "csv", "--out", _home.File("out"));

        Assert.Equal(
            ["finished.csv", "of-old.csv", "under-way.csv"], Directory.GetFiles(_home.File("out")).Select(Path.GetFileName).Order());
        var lines = File.ReadAllLines(_home.File("out/under-way.csv"));
        Assert.Equal("version,kind,schema,command,event,chain", lines[0]);
        Assert.StartsWith("2,quarter-closed,1,close:q1,\"{\"\"$type\"\":\"\"quarter-closed\"\",", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("verify nowhere.db", 2, "There is no journal ")]
    [InlineData("verify Host=127.0.0.1;Port=1;Password=secret", 1, "PostgreSQL 127.0.0.1:1/")]
    [InlineData("verify Host=127.0.0.1;Port=many;Password=secret", 2, "The connection string of the journal cannot be used: ")]
    [InlineData("backup nowhere.db --out copy.jsonl", 2, "There is no journal ")]
    [InlineData("backup nowhere.db", 2, "Option '--out' is required.")]
    [InlineData("restore nowhere.jsonl --into new.db", 2, "There is no file nowhere.jsonl.")]
    [InlineData("export nowhere.db --out out", 2, "There is no journal ")]
    [InlineData("export nowhere.db --out out --format xml", 2, "xml")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(string line, int exitCode, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_is_told_by_its_name()
    {
        File.WriteAllText(_home.File("file"), "mine");

        var run = await CommandRun.Of("backup", Market, "--out", _home.File("file/copy.jsonl"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{_home.File("file/copy.jsonl")} cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_game_is_not_exported() =>
        Assert.StartsWith(
            "The journal has no game nobody.",
            (await CommandRun.Of("export", Market, "--game", "nobody", "--out", _home.File("out"))).Error, StringComparison.Ordinal);

    /// <summary>Another scenario document would not even open; another sheet plays to another state.</summary>
    static byte[] Forged(StoredEvent stored) => stored.Version == 3
        ? System.Text.Encoding.UTF8.GetBytes(Price.Replace(System.Text.Encoding.UTF8.GetString(stored.Json.Span), "\"price\":1.25"))
        : stored.Json.ToArray();

    void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Market};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "drop trigger event_is_never_changed; drop trigger event_is_never_removed; pragma foreign_keys = off; " + sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    [GeneratedRegex("\"price\":[0-9.]+")]
    private static partial Regex Price { get; }

    [GeneratedRegex("^[^\n]* cannot be restored, and nothing was. Line [0-9]+: [^\n]*\n$")]
    private static partial Regex OneSentence { get; }
}
