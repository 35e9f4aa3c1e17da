using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class CrashTests : IDisposable
{
    const int Interrupted = 5;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_silo_killed_in_the_middle_of_a_quarter_loses_no_closed_quarter()
    {
        await using var journal = SqliteJournal.Open(Path.Combine(_folder.FullName, "games.db"));
        var (controllers, asked, goOn) = Gate();
        await using var cluster = await Cluster.Start(2, journal, controllers);
        await cluster.Grains.Game(Played.Id).Open(Played.Request());
        await asked.WaitAsync(Waiting.Patience);
        var before = await journal.Read(Played.Id).ToArrayAsync();

        await cluster.Silos.KillSiloAsync(cluster.HomeOf(cluster.Grains.Game(Played.Id)));
        goOn();
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.Equal(1 + Interrupted, before.Length);
        Assert.Equal(
            before.Select(stored => stored.Hash),
            (await journal.Read(Played.Id).Take(before.Length).ToArrayAsync()).Select(stored => stored.Hash));
        Assert.Equal(Played.InAPlainLoop(Played.Request()), await journal.Hashes(Played.Id));
        Assert.Equal(Enumerable.Range(0, end.Quarters), end.Closed.Select(closed => closed.Number));
        Assert.True((await journal.Verify(Played.Id)).Holds);
    }

    [Fact]
    public async Task A_new_cluster_continues_every_open_game()
    {
        var journal = new InMemoryJournal();
        var games = Enumerable.Range(1, 5).Select(i => new GameId($"game-{i}")).ToArray();
        await using (var first = await Cluster.Start(1, journal))
        {
            foreach (var (game, seed) in games.Zip(Enumerable.Range(1, games.Length)))
            {
                await first.Grains.Game(game).Open(Played.Request((ulong)seed) with { SecondsPerQuarter = 0.1 });
            }

            await first.Grains.Until(games[^1], game => game.ClosedQuarters >= 3);
        }

        Assert.Equal(games, (await journal.OpenGames()).Select(head => head.Game));
        await using var second = await Cluster.Start(1, journal);
        await Task.WhenAll(games.Select(second.Grains.UntilEnded));

        foreach (var (game, seed) in games.Zip(Enumerable.Range(1, games.Length)))
        {
            Assert.Equal(Played.InAPlainLoop(Played.Request((ulong)seed)), await journal.Hashes(game));
        }
    }

    [Fact]
    public async Task An_answer_lost_by_the_journal_closes_no_quarter_twice()
    {
        var journal = new UnreliableJournal(new InMemoryJournal());
        await using var cluster = await Cluster.Start(1, journal);

        await cluster.Grains.Game(Played.Id).Open(Played.Request());
        await cluster.Grains.UntilEnded(Played.Id);

        Assert.True(journal is { Lost: > 0, Failed: > 0 });
        Assert.Equal(Played.InAPlainLoop(Played.Request()), await journal.Hashes(Played.Id));
    }

    /// <summary>Controllers of which one stops, once, in the middle of a quarter.</summary>
    static (HookedControllers Controllers, Task Asked, Action GoOn) Gate()
    {
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var google = Played.Roster.Find("google");
        var controllers = new HookedControllers(async (seat, turn, _) =>
        {
            if (seat == google && turn == Interrupted && asked.TrySetResult()) { await gate.Task; }
        });
        return (controllers, asked.Task, gate.SetResult);
    }
}
