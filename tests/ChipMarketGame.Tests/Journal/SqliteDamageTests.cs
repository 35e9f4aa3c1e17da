using System.Text;
using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>A file that is not what it was is refused with one sentence, and stays as it is: what is left of it is evidence.</summary>
public sealed class SqliteDamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(512)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(5000)]
    [InlineData(8192)]
    [InlineData(12_288)]
    [InlineData(40_000)]
    [InlineData(-1)]
    [InlineData(-4096)]
    public async Task A_file_cut_short_at_any_size_is_refused_and_left_as_it_is(int size)
    {
        var path = await DamagedFile.Closed(folder);
        using (var file = File.OpenWrite(path)) { file.SetLength(size > 0 ? size : file.Length + size); }

        Refused(path, "damaged");
    }

    [Fact]
    public async Task A_file_whose_log_is_there_and_which_is_empty_is_refused_and_left_as_it_is()
    {
        var path = await DamagedFile.Killed(folder);
        File.WriteAllText(path, "");

        Refused(path, "is empty and its log");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_page_is_lost_without_notice(bool garbage)
    {
        var whole = File.ReadAllBytes(await DamagedFile.Closed(folder));
        var lost = new byte[DamagedFile.Page];
        if (garbage) { new Random(5).NextBytes(lost); }
        Assert.InRange(whole.Length / DamagedFile.Page, 30, 100);
        for (var page = 0; page < whole.Length / DamagedFile.Page; page++)
        {
            var path = folder.File($"without-{page}.db");
            File.WriteAllBytes(path, whole);
            DamagedFile.Overwrite(path, page * DamagedFile.Page, lost);

            Assert.True(await IsRefused(path) || await ShowsInItsChain(path), $"page {page}");
        }
    }

    [Fact]
    public async Task Garbage_in_the_middle_of_any_page_is_noticed()
    {
        var whole = File.ReadAllBytes(await DamagedFile.Closed(folder));
        for (var page = 1; page < whole.Length / DamagedFile.Page; page++)
        {
            var path = folder.File($"garbage-{page}.db");
            File.WriteAllBytes(path, whole);
            DamagedFile.Overwrite(path, (page * DamagedFile.Page) + 2, [0x5A, 0xA5, 0x5A, 0xA5, 0x5A, 0xA5]);

            Assert.True(await IsRefused(path) || await ShowsInItsChain(path), $"page {page}");
        }
    }

    [Fact]
    public void A_text_file_is_no_journal_and_left_as_it_is()
    {
        var path = folder.File("notes.txt");
        File.WriteAllText(path, new string('x', 10_000));

        Refused(path, "cannot be opened as a journal: it is no SQLite file.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_database_of_another_program_is_refused_and_left_as_it_is(bool running)
    {
        var path = folder.File("recipes.db");
        using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        other.Open();
        foreach (var sql in (string[])[
            running ? "pragma journal_mode = wal" : "select 1", "create table recipe (name text)", "insert into recipe values ('tea')"])
        {
            using var command = other.CreateCommand();
            command.CommandText = sql;
            command.ExecuteScalar();
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }
        Refused(path, "is a database of another program.");
    }

    [Fact]
    public async Task A_journal_of_a_newer_program_that_was_killed_keeps_its_log()
    {
        var path = await DamagedFile.Killed(folder);
        var next = Migration.Sqlite.Count + 1;
        using (var newer = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            newer.Open();
            using var command = newer.CreateCommand();
            command.CommandText = $"insert into migration values ({next}, 'a-later-idea', 'x')";
            command.ExecuteNonQuery();
            foreach (var ending in (string[])["", "-wal"]) { File.Copy(path + ending, folder.File("newer.db") + ending); }
        }

        Refused(folder.File("newer.db"), $"has schema step {next} (a-later-idea)");
    }

    [Theory]
    [InlineData(0, "its first byte")]
    [InlineData(100, "its first entry")]
    [InlineData(-100, "its last entry")]
    public async Task A_damaged_log_is_refused_and_left_as_it_is_and_the_sentence_says_that_it_is_damaged(int at, string what)
    {
        Assert.NotEmpty(what);
        var path = await DamagedFile.Killed(folder);
        var length = new FileInfo(path + "-wal").Length;
        DamagedFile.Overwrite(path + "-wal", at >= 0 ? at : length + at, [0x5A, 0xA5, 0x5A, 0xA5]);

        Refused(path, $"lacks events that it once had: {path}.head knows of 3, and its log, {path}-wal, is damaged or another's.");
    }

    [Fact]
    public async Task A_log_cut_short_is_refused_and_left_as_it_is()
    {
        var path = await DamagedFile.Killed(folder);
        using (var log = File.OpenWrite(path + "-wal")) { log.SetLength(log.Length - 10); }

        Refused(path, "is damaged or another's.");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("00000000000000000003 abc def")]
    [InlineData("-3")]
    public async Task A_damaged_note_of_how_far_the_journal_went_is_told(string said)
    {
        var path = await DamagedFile.Killed(folder);
        File.WriteAllText(path + ".head", said, Encoding.ASCII);

        Refused(path, $"may lack events: {path}.head, which says how far it went, is damaged.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task A_note_that_a_power_cut_left_empty_knows_nothing(int zeros)
    {
        var path = await DamagedFile.Killed(folder);
        File.WriteAllBytes(path + ".head", new byte[zeros]);

        await using var journal = SqliteJournal.Open(path);

        Assert.Equal(["a", "b", "c"], await journal.Bodies(TheGame));
    }

    [Fact]
    public async Task Who_reads_a_damaged_journal_is_told_and_leaves_it_as_it_is()
    {
        var path = await DamagedFile.Closed(folder);
        using (var file = File.OpenWrite(path)) { file.SetLength(5000); }
        var before = DamagedFile.Standing(path);

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournalReader.Open(path));

        Assert.StartsWith($"{path} ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, DamagedFile.Standing(path));
    }

    private static void Refused(string path, string sentence)
    {
        var before = DamagedFile.Standing(path);

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(path));

        Assert.StartsWith($"{path} ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, DamagedFile.Standing(path));
    }

    /// <summary>Whether it is, and stays as it is. Nothing but the refusal may be thrown.</summary>
    private static async Task<bool> IsRefused(string path)
    {
        var before = DamagedFile.Standing(path);
        try
        {
            await using var journal = SqliteJournal.Open(path);
            return false;
        }
        catch (JournalNotOpenedException)
        {
            Assert.Equal(before, DamagedFile.Standing(path));
            return true;
        }
    }

    /// <summary>Bytes within an event are nothing to SQLite: the chain of its game tells.</summary>
    private static async Task<bool> ShowsInItsChain(string path)
    {
        await using var journal = SqliteJournal.Open(path);
        foreach (var head in await journal.Games())
        {
            if (!(await journal.Verify(head.Game)).Holds) { return true; }
        }

        return false;
    }
}
