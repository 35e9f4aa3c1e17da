using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A backup of one kind of store is restored into the other.</summary>
public sealed class MovedJournalTests(SharedPostgres postgres) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_journal_moves_from_a_file_to_a_server_and_back_without_losing_a_byte()
    {
        var server = await postgres.FreshJournal();
        await using (var journal = SqliteJournal.Open(File("market.db"))) { await Fill(journal); }

        await Done("backup", File("market.db"), "--out", File("1.jsonl"));
        await Done("restore", File("1.jsonl"), "--into", server);
        Assert.Contains(
            "holds: 2 games, 10 events are as they were written; 7 quarters were played again", await Done("verify", server),
            StringComparison.Ordinal);
        await Done("backup", server, "--out", File("2.jsonl"));
        await Done("restore", File("2.jsonl"), "--into", File("back.db"));
        await Done("backup", File("back.db"), "--out", File("3.jsonl"));

        Assert.Equal(await System.IO.File.ReadAllBytesAsync(File("1.jsonl")), await System.IO.File.ReadAllBytesAsync(File("2.jsonl")));
        Assert.Equal(await System.IO.File.ReadAllBytesAsync(File("1.jsonl")), await System.IO.File.ReadAllBytesAsync(File("3.jsonl")));
        await using var goesOn = PostgresJournal.Open(server);
        Assert.Equal(6, (await goesOn.Append(new("under-way"), 5, [Entries.Entry("{}")])).Version);
    }

    [Fact]
    public async Task A_server_that_holds_a_game_is_not_restored_into_and_a_fresh_market_is()
    {
        var (full, fresh) = (await postgres.FreshJournal(), await postgres.FreshJournal());
        await using (var journal = PostgresJournal.Open(full)) { await Fill(journal); }
        await using (PostgresJournal.Open(fresh)) { }
        await Done("backup", full, "--out", File("1.jsonl"));

        var refused = await CommandRun.Of("restore", File("1.jsonl"), "--into", full);
        await Done("restore", File("1.jsonl"), "--into", fresh);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("is not empty: a backup is restored only where nothing is.", refused.Error, StringComparison.Ordinal);
        await Done("verify", fresh);
        await Done("verify", full);
    }

    [Fact]
    public async Task A_game_on_a_server_is_exported_and_replayed()
    {
        var server = await postgres.FreshJournal();
        await using (var journal = PostgresJournal.Open(server)) { await Fill(journal); }

        await Done("export", server, "--game", "finished", "--out", File("out"));

        Assert.Contains("Verified: 3 quarters", await Done("replay", File("out/finished.jsonl"), "--verify"), StringComparison.Ordinal);
    }

    static async Task Fill(IJournal journal)
    {
        await JournaledGame.Play(journal, new GameId("finished"), seed: 1, quarters: 3);
        await JournaledGame.Play(journal, new GameId("under-way"), seed: 2, quarters: 8, play: 4);
    }

    static async Task<string> Done(params string[] words)
    {
        var run = await CommandRun.Of(words);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    string File(string name) => Path.Combine(_folder.FullName, name);
}
