using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class FailingTurnTests
{
    const int Sweeps = 10;

    [Fact]
    public async Task A_game_whose_turn_fails_over_a_fault_of_the_program_is_not_tried_at_every_sweep()
    {
        var journal = new FaultyJournal(new InMemoryJournal());
        await using var cluster = await Cluster.Start(1, journal);
        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { SecondsPerQuarter = 0.1 });

        journal.Fault = () => new KeyNotFoundException("a fault of this program");
        await Until(() => journal.Faults > 0);
        var before = journal.Sweeps;
        await Until(() => journal.Sweeps >= before + Sweeps);

        Assert.InRange(journal.Faults, 1, 2);
    }

    [Fact]
    public async Task A_game_goes_on_at_the_first_sweep_after_an_outage()
    {
        var journal = new FaultyJournal(new InMemoryJournal());
        await using var cluster = await Cluster.Start(1, journal);
        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { SecondsPerQuarter = 0.1 });

        journal.Fault = () => new JournalUnavailableException("the line broke");
        await Until(() => journal.Faults > 2);
        journal.Fault = null;
        var before = journal.Sweeps;
        var closed = (await cluster.Grains.Game(Played.Id).Snapshot())!.ClosedQuarters;
        await cluster.Grains.Until(Played.Id, game => game.ClosedQuarters > closed);

        Assert.InRange(journal.Sweeps, before, before + Sweeps);
    }

    static async Task Until(Func<bool> seen)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!seen()) { await Task.Delay(20, deadline.Token); }
    }
}
