using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>A file whose newest entries have gone with its log looks like any other to SQLite.</summary>
public sealed class SqliteGapTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_journal_that_died_and_lost_its_log_is_refused_until_the_log_is_back(bool checkpointed)
    {
        var (image, log) = await Crashed(checkpointed);
        File.Move(log, folder.File("aside"));

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(image));
        File.Move(folder.File("aside"), log);
        await using var whole = SqliteJournal.Open(image);

        Assert.Equal(
            $"{image} lacks events that it once had: {image}.head knows of 3, of which the file does not hold all. "
            + $"Put {image}-wal back where it was, or restore a backup; to go on without them, delete {image}.head.", refused.Message);
        Assert.Equal(["a", "b", "c"], await whole.Bodies(TheGame));
    }

    [Fact]
    public async Task Who_deletes_what_knows_of_the_gap_goes_on_without_the_events()
    {
        var (image, log) = await Crashed(checkpointed: true);
        File.Delete(log);
        File.Delete(image + ".head");

        await using var journal = SqliteJournal.Open(image);

        Assert.Equal(["a"], await journal.Bodies(TheGame));
    }

    [Fact]
    public async Task Entries_written_over_a_gap_do_not_hide_it()
    {
        var (image, log) = await Crashed(checkpointed: true);
        File.Delete(log);
        File.Move(image + ".head", folder.File("aside"));
        await using (var earlierProgram = SqliteJournal.Open(image)) { await earlierProgram.Append(TheGame, 1, Several("x", "y", "z")); }
        File.Move(folder.File("aside"), image + ".head", overwrite: true);

        Assert.Contains(
            "lacks events that it once had", Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(image)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_journal_in_the_place_is_no_gap()
    {
        var (image, _) = await Crashed(checkpointed: true);
        await using (var other = SqliteJournal.Open(folder.File("other.db")))
        {
            await other.Begin(new("another"), "test", Several("another"));
        }
        File.Delete(image + "-wal");
        File.Move(folder.File("other.db"), image, overwrite: true);

        await using var journal = SqliteJournal.Open(image);

        Assert.Single(await journal.Games());
    }

    [Fact]
    public async Task A_journal_removed_with_all_its_games_begins_anew()
    {
        var (image, log) = await Crashed(checkpointed: true);
        File.Delete(log);
        File.Delete(image);

        await using var journal = SqliteJournal.Open(image);

        Assert.Empty(await journal.Games());
    }

    [Fact]
    public async Task A_restored_journal_that_is_older_than_the_lost_one_opens()
    {
        var (image, log) = await Crashed(checkpointed: true);
        await using (var lost = SqliteJournal.Open(folder.File("live.db")))
        {
            await JournalBackup.Write(lost, folder.File("backup"), _ => { });
        }
        await using (var whole = SqliteJournal.Open(image)) { await whole.Append(TheGame, 3, Several("d")); }
        File.Delete(image);

        await JournalRestore.Restore(folder.File("backup"), JournalPlace.File(image), _ => { }, TestContext.Current.CancellationToken);
        await using var journal = SqliteJournal.Open(image);

        Assert.Equal(["a", "b", "c"], await journal.Bodies(TheGame));
    }

    /// <summary>What kill -9 leaves of a journal with three events, of which the last two are in the log, or all.</summary>
    private async Task<(string Image, string Log)> Crashed(bool checkpointed)
    {
        var (live, image) = (folder.File("live.db"), folder.File("image.db"));
        if (checkpointed)
        {
            await using var earlier = SqliteJournal.Open(live);
            await earlier.Begin(TheGame, "test", Several("a"));
        }

        await using var journal = SqliteJournal.Open(live);
        if (!checkpointed) { await journal.Begin(TheGame, "test", Several("a")); }
        await journal.Append(TheGame, 1, Several("b"));
        await journal.Append(TheGame, 2, Several("c"));
        foreach (var ending in (string[])["", "-wal", ".head"]) { Copy(live + ending, image + ending); }
        return (image, image + "-wal");
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = new FileStream(to, FileMode.CreateNew);
        source.CopyTo(target);
    }
}
