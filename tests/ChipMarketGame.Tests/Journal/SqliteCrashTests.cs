using System.Security.Cryptography;
using ChipMarketGame.Storage;
using CsCheck;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>
/// What a dying machine leaves behind: the file and its log as they were at some instant. The log only grows between
/// checkpoints, so file first and log second is such an instant; each test makes sure that no checkpoint came between.
/// </summary>
public sealed class SqliteCrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_append_acknowledged_before_the_crash_is_there_after_it()
    {
        var live = folder.File("live.db");
        await using var journal = SqliteJournal.Open(live);
        var acknowledged = (await journal.Begin(TheGame, "test", Several("1"))).Version;
        var appending = Task.Run(async () =>
        {
            for (var version = 1; version < 150; version++)
            {
                var receipt = await journal.Append(TheGame, version, Several($"{version + 1}"));
                Volatile.Write(ref acknowledged, receipt.Version);
            }
        });

        for (var crash = 0; !appending.IsCompleted; crash++)
        {
            var promised = Volatile.Read(ref acknowledged);
            var image = CrashImage(live, $"crash-{crash}.db");
            await using var survivor = SqliteJournal.Open(image);
            var found = await survivor.Bodies(TheGame);

            Assert.True(found.Length >= promised, $"{promised} were acknowledged, {found.Length} survived");
            Assert.Equal(Enumerable.Range(1, found.Length).Select(i => $"{i}"), found);
            Assert.True((await survivor.Verify(TheGame)).Holds);
        }

        await appending;
    }

    [Fact]
    public async Task A_log_torn_at_any_byte_opens_as_whole_appends_up_to_some_point()
    {
        var live = folder.File("live.db");
        await using var journal = SqliteJournal.Open(live);
        await journal.Begin(TheGame, "test", Several("1", "2", "3"));
        for (var version = 3; version < 60; version += 3)
        {
            await journal.Append(TheGame, version, Several($"{version + 1}", $"{version + 2}", $"{version + 3}"));
        }

        var image = CrashImage(live, "image.db");
        var log = await File.ReadAllBytesAsync(image + "-wal");
        var number = 0;
        await Gen.Int[0, log.Length].SampleAsync(async length =>
        {
            var torn = folder.File($"torn-{Interlocked.Increment(ref number)}.db");
            File.Copy(image, torn);
            await File.WriteAllBytesAsync(torn + "-wal", log[..length]);

            await using var survivor = SqliteJournal.Open(torn);
            if (await survivor.Head(TheGame) is null) { return; }
            var found = await survivor.Bodies(TheGame);
            Assert.Equal(0, found.Length % 3);
            Assert.Equal(Enumerable.Range(1, found.Length).Select(i => $"{i}"), found);
            Assert.True((await survivor.Verify(TheGame)).Holds);
        }, iter: 60);
    }

    private string CrashImage(string live, string name)
    {
        var image = folder.File(name);
        var before = Hash(live);
        File.WriteAllBytes(image, ReadShared(live));
        File.WriteAllBytes(image + "-wal", ReadShared(live + "-wal"));
        Assert.Equal(before, Hash(live)); // no checkpoint came between
        return image;
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(ReadShared(path)));
}
