using System.Security.Cryptography;
using ChipMarketGame.Storage;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>A journal file with games in it, to be damaged.</summary>
static class DamagedFile
{
    /// <summary>Bytes of a page.</summary>
    public const int Page = 4096;

    /// <summary>Closed in good order: one file of some thirty pages, with events from a few bytes to several pages long.</summary>
    public static async Task<string> Closed(TemporaryFolder folder)
    {
        var path = folder.File("market.db");
        await using var journal = SqliteJournal.Open(path);
        foreach (var game in new[] { TheGame, new("another") })
        {
            await journal.Begin(game, "test", Several("a"));
            for (var version = 1; version < 30; version++) { await journal.Append(game, version, Several(new string('b', 200 * version))); }
        }

        return path;
    }

    /// <summary>What kill -9 leaves: a file, its log with the last two of three events, and how far they went.</summary>
    public static async Task<string> Killed(TemporaryFolder folder)
    {
        var (live, image) = (folder.File("live.db"), folder.File("image.db"));
        await using (var earlier = SqliteJournal.Open(live)) { await earlier.Begin(TheGame, "test", Several("a")); }
        await using var journal = SqliteJournal.Open(live);
        await journal.Append(TheGame, 1, Several("b"));
        await journal.Append(TheGame, 2, Several("c"));
        foreach (var ending in (string[])["", "-wal", ".head"])
        {
            await using var source = new FileStream(live + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var target = new FileStream(image + ending, FileMode.CreateNew);
            await source.CopyToAsync(target);
        }

        return image;
    }

    public static void Overwrite(string path, long at, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenWrite(path);
        file.Position = at;
        file.Write(bytes);
    }

    /// <summary>
    /// What stands on the disk for a journal, but for the lock, for what SQLite keeps of a log while it is read, and for an empty log: they
    /// hold nothing.
    /// </summary>
    public static string[] Standing(string path) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Order(StringComparer.Ordinal)
            .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) || new FileInfo(file).Length > 0)
            .Select(file =>
                $"{Path.GetFileName(file)} {(OperatingSystem.IsWindows() ? "" : File.GetUnixFileMode(file))} " +
                $"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
