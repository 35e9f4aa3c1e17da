using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>What a journal puts on the disk: who may read it, and what is said where it cannot be put there.</summary>
public sealed class SqliteFilesTests : IDisposable
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite, PrivateFolder = Private | UnixFileMode.UserExecute;

    const UnixFileMode Open = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    const UnixFileMode OpenFolder = Open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_that_a_new_journal_consists_of_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        var path = Path.Combine(folder.Path, "of", "mine", "market.db");
        await using var journal = SqliteJournal.Open(path);
        await journal.Begin(TheGame, "test", Several("a"));

        Assert.Equal(
            ["market.db", "market.db-shm", "market.db-wal", "market.db.head", "market.db.lock"],
            Modes(path).Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(Modes(path), file => Assert.Equal(Private, file.Mode));
        Assert.Equal(PrivateFolder, Mode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task What_an_earlier_program_left_open_to_all_is_closed_at_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        var path = await Left("", "-wal", "-shm", ".lock", ".operator-key", ".before-2");

        await using var journal = SqliteJournal.Open(path);

        Assert.All(Modes(path), file => Assert.Equal((file.Name, Private), (file.Name, file.Mode)));
        Assert.Equal(PrivateFolder, Mode(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_holds_other_things_too_keeps_its_mode_and_they_theirs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        var path = await Left("");
        File.WriteAllText(folder.File("marketing.txt"), "");
        SetMode(folder.File("marketing.txt"), Open);

        await using var journal = SqliteJournal.Open(path);

        Assert.Equal(OpenFolder, Mode(folder.Path));
        Assert.Equal(Open, Mode(folder.File("marketing.txt")));
        Assert.Equal(Private, Mode(path));
    }

    [Fact]
    public async Task A_backup_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        await using var journal = SqliteJournal.Open(folder.File("market.db"));

        await JournalBackup.Write(journal, folder.File("backup"), _ => { });

        Assert.Equal(Private, Mode(folder.File("backup")));
    }

    [Fact]
    public void The_copy_before_an_upgrade_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        var path = folder.File("market.db");
        SqliteSchema.Upgrade(path, [Migration.Sqlite[0]]);

        SqliteSchema.Upgrade(path, Migration.Sqlite);

        Assert.Equal(Private, Mode(path + ".before-2"));
    }

    [Theory]
    [InlineData("a lock that cannot be written", "cannot be written: ")]
    [InlineData("a folder below a file", "cannot be written: ")]
    [InlineData("a folder in its place", "is a folder; a journal is a file.")]
    [InlineData("a name too long", "cannot be written: ")]
    [InlineData("a log without its file", "is missing and its log, ")]
    public void Where_a_journal_cannot_be_put_a_sentence_says_so(string obstacle, string sentence)
    {
        var path = folder.File("market.db");
        switch (obstacle)
        {
            case "a lock that cannot be written": Directory.CreateDirectory(path + ".lock"); break;
            case "a folder in its place": Directory.CreateDirectory(path); break;
            case "a name too long": path = folder.File(new string('m', 300)); break;
            case "a log without its file": File.WriteAllText(path + "-wal", "entries"); break;
            default:
                File.WriteAllText(path, "");
                path = Path.Combine(path, "market.db");
                break;
        }

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(path));

        Assert.StartsWith($"{path} {sentence}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    /// <summary>A journal with files of these endings beside it, all open to all.</summary>
    private async Task<string> Left(params string[] endings)
    {
        var path = folder.File("market.db");
        await using (var journal = SqliteJournal.Open(path)) { await journal.Begin(TheGame, "test", Several("a")); }
        foreach (var file in endings.Select(ending => path + ending))
        {
            if (!File.Exists(file)) { File.WriteAllText(file, ""); }
            SetMode(file, Open);
        }

        SetMode(folder.Path, OpenFolder);
        return path;
    }

    private static IEnumerable<(string Name, UnixFileMode Mode)> Modes(string path) =>
        Directory.GetFiles(Path.GetDirectoryName(path)!).Select(file => (Path.GetFileName(file), Mode(file)));

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? Private : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(path, mode); }
    }
}
