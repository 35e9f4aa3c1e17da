using System.Security.Cryptography;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P4: an append is all or nothing, at whatever step it dies.</summary>
public sealed class P4_AllOrNothingTests(OwnPostgres postgres, ITestOutputHelper output) : IClassFixture<OwnPostgres>, IDisposable
{
    const int LogHeader = 32, FrameHeader = 24, Images = 200, Appends = 24;

    const string Schema = "journal_of_p4";

    static readonly GameId Game = new("a-game");

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_log_cut_after_any_write_holds_whole_appends_and_the_longer_it_is_the_more()
    {
        var (image, log) = await CrashImage();
        var frame = FrameHeader + PageSize(log);
        var cuts = Enumerable.Range(0, ((log.Length - LogHeader) / frame) + 1)
            .SelectMany(frames => new[] { LogHeader + (frames * frame), LogHeader + (frames * frame) + (frame / 2) })
            .Where(cut => cut <= log.Length).Prepend(0).ToArray();

        var survived = new List<int>();
        foreach (var cut in cuts) { survived.Add(await Survivors(image, log[..cut])); }

        Assert.True(cuts.Length >= Images);
        Assert.Equal(survived.Order(), survived);
        Assert.Equal(0, survived[0]);
        Assert.Equal(3 * Appends, survived[^1]);
        output.WriteLine($"{cuts.Length} images cut");
    }

    [Fact]
    public async Task A_log_with_any_flipped_bit_holds_whole_appends()
    {
        var (image, log) = await CrashImage();
        var random = new Random(4);
        var lessThanAll = 0;
        for (var i = 0; i < Images; i++)
        {
            var flipped = log.ToArray();
            flipped[random.Next(log.Length)] ^= (byte)(1 << random.Next(8));
            if (await Survivors(image, flipped) < 3 * Appends) { lessThanAll++; }
        }

        Assert.True(lessThanAll > Images / 2);
        output.WriteLine($"{Images} images flipped, {lessThanAll} of them lost something");
    }

    [Fact]
    public async Task An_append_that_dies_before_the_head_has_moved_leaves_nothing()
    {
        var server = await postgres.Server;
        await using var journal = await Begun(server);
        await using var other = await server.Hold($"select from {Schema}.game where game_id = 'a-game' for update");

        await DiesAndIsRepeated(server, journal, "Lock", other.DisposeAsync, standsBefore: 3);
    }

    [Fact]
    public async Task An_append_that_dies_between_the_head_and_the_events_leaves_nothing()
    {
        var server = await postgres.Server;
        await using var journal = await Begun(server);
        await using var other = await server.Hold(
            $"insert into {Schema}.event select game_id, 5, kind, schema_version, null, body, hash from {Schema}.event where version = 1");

        await DiesAndIsRepeated(server, journal, "Lock", other.DisposeAsync, standsBefore: 3);
    }

    [Fact]
    public async Task An_append_that_dies_between_its_commit_and_the_answer_stands_whole_and_once()
    {
        var server = await postgres.Server;
        await using var journal = await Begun(server);
        // Commits wait for a replica that does not exist: durable here, and unanswered.
        await server.Ask<object>("alter system set synchronous_standby_names = 'nobody'");
        await server.Ask<object>("select pg_reload_conf()");
        while (await server.Ask<string>("show synchronous_standby_names") != "nobody") { await Task.Yield(); }

        await DiesAndIsRepeated(server, journal, "IPC", async () =>
        {
            await server.Ask<object>("alter system reset synchronous_standby_names");
            await server.Ask<object>("select pg_reload_conf()");
        }, standsBefore: 6);
    }

    static async Task<PostgresJournal> Begun(PostgresServer server)
    {
        await server.Ask<object>($"drop schema if exists {Schema} cascade");
        var journal = PostgresJournal.Open(server.JournalIn(Schema));
        await journal.Begin(Game, "test", Entries.Several("1", "2", "3"));
        return journal;
    }

    /// <summary>
    /// Appends three entries, kills the connection that waits at a step, clears the way and sends the same command again.
    /// </summary>
    static async Task DiesAndIsRepeated(
        PostgresServer server, PostgresJournal journal, string waitsFor, Func<ValueTask> clear, int standsBefore)
    {
        JournalEntry[] entries = [Entries.Entry("4", "command"), Entries.Entry("5"), Entries.Entry("6")];
        var append = journal.Append(Game, 3, entries).AsTask();
        await server.KillTheAppendThatWaits(waitsFor);
        var unknown = await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        Assert.Contains("whether the entries are in the journal is unknown", unknown.Message, StringComparison.Ordinal);
        await clear();
        Assert.Equal(standsBefore, (await journal.Head(Game))!.Version);

        var receipt = await journal.Append(Game, 3, entries);

        Assert.Equal((4, 6), (receipt.FirstVersion, receipt.Version));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], await journal.Bodies(Game));
        Assert.True((await journal.Verify(Game)).Holds);
    }

    /// <summary>File and log as a dying machine leaves them: appends of three entries, none of them folded into the file.</summary>
    async Task<(string File, byte[] Log)> CrashImage()
    {
        var live = Path.Combine(_folder.FullName, "live.db");
        await using var journal = SqliteJournal.Open(live);
        var (image, before) = (Path.Combine(_folder.FullName, "image.db"), Shared(live));
        await journal.Begin(Game, "test", Entries.Several("1", "2", "3"));
        for (var version = 3; version < 3 * Appends; version += 3)
        {
            await journal.Append(Game, version, Entries.Several($"{version + 1}", $"{version + 2}", $"{version + 3}"));
        }

        await File.WriteAllBytesAsync(image, Shared(live));
        Assert.Equal(SHA256.HashData(before), SHA256.HashData(Shared(live))); // no checkpoint came between
        return (image, Shared(live + "-wal"));
    }

    /// <summary>How many events survive; they must be whole appends, from the first on, in a chain that holds.</summary>
    async Task<int> Survivors(string image, byte[] log)
    {
        var copy = Path.Combine(_folder.FullName, "copy.db");
        foreach (var ending in (string[])["", "-wal", "-shm"]) { File.Delete(copy + ending); }
        File.Copy(image, copy);
        await File.WriteAllBytesAsync(copy + "-wal", log);
        await using var survivor = SqliteJournal.Open(copy);
        if (await survivor.Head(Game) is null) { return 0; }
        var found = await survivor.Bodies(Game);
        Assert.Equal(0, found.Length % 3);
        Assert.Equal(Enumerable.Range(1, found.Length).Select(i => $"{i}"), found);
        Assert.True((await survivor.Verify(Game)).Holds);
        return found.Length;
    }

    static int PageSize(byte[] log) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));

    static byte[] Shared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
