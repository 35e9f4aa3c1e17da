using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class BranchTests
{
    static readonly GameId Other = new("another-end");

    [Fact]
    public async Task A_branch_shares_the_quarters_before_and_its_seats_and_the_old_game_ends_and_points_to_it()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(5, "google");
        var (room, ann) = await Play(cluster, request, quarters: 3);
        var second = (await room.Snapshot()).Closed[2].Quarter;

        await room.Order(new ClassOrder.Branch(second, Other));
        var elsewhere = room.In(Other);
        var begun = await elsewhere.UntilClosed(2);
        var moved = ann with { Class = elsewhere };
        for (var turn = 2; turn < 5; turn++) { await moved.Submit($$"""{"gpu": {{7 + turn}}}"""); await elsewhere.UntilClosed(turn + 1); }
        await cluster.Grains.UntilEnded(Other);

        Assert.Equal(
            (2, GamePhase.Ended, Other), (begun.ClosedQuarters, (await room.Snapshot()).Phase, (await room.Snapshot()).Class!.MovedTo));
        Assert.Equal(
            Played.InAPlainLoop(request, turn => [("google", turn < 2 ? Ordered(turn) : $$"""{"gpu": {{7 + turn}}}""")]),
            await journal.Hashes(Other));
        Assert.Equal((new ClassOrigin(room.Id, second), null), (begun.Class!.Origin, (await room.Snapshot()).Class!.Origin));
        Assert.Equal(Other, await cluster.Grains.GameDirectory().Class(room.Code));
        Assert.Equal(SeatFault.Untimely, await ann.TrySubmit("{}"));
        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.Pause())).Problem?.Fault);
        Assert.True((await journal.Verify(room.Id)).Holds && (await journal.Verify(Other)).Holds);
    }

    [Fact]
    public async Task A_game_that_has_ended_can_be_branched_and_stays_what_it_was()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var (room, _) = await Play(cluster, Classroom.Request(2, "google"), quarters: 2);
        var end = await cluster.Grains.UntilEnded(room.Id);

        await room.Order(new ClassOrder.Branch(end.Closed[0].Quarter, Other));

        Assert.Equal(0, (await room.In(Other).Start()).Game.ClosedQuarters);
        Assert.Equal(end.Scores, (await room.Snapshot()).Scores);
    }

    [Fact]
    public async Task A_branch_ordered_again_is_the_same_branch()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var (room, _) = await Play(cluster, Classroom.Request(4, "google"), quarters: 1);
        var order = new ClassOrder.Branch((await room.Snapshot()).Quarter, Other);

        await room.Order(order, "branch-1");
        Assert.Equal(SeatFault.Untimely, (await room.Try(order, "branch-2")).Problem?.Fault);
        var board = await room.Order(order, "branch-1");

        Assert.Equal((Other, 2), (board.Game.Class!.MovedTo, (await journal.Games()).Count));
    }

    [Fact]
    public async Task A_branch_into_what_is_no_new_game_or_from_no_quarter_of_this_is_refused_and_the_class_goes_on()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        await cluster.Grains.Game(new GameId("taken")).Open(Played.Request() with { Document = Played.Short(1).Json });
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(4, "google"));
        var open = (await room.Snapshot()).Quarter;

        Assert.Equal(SeatFault.Conflict, (await room.Try(new ClassOrder.Branch(open, new GameId("taken")))).Problem?.Fault);
        Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Branch(open, room.Id))).Problem?.Fault);
        foreach (var ahead in (int[])[-1, 1, 400])
        {
            Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Branch(open + ahead, Other))).Problem?.Fault);
        }

        Assert.Equal((GamePhase.Lobby, 2), ((await room.Snapshot()).Phase, (await journal.Games()).Count));
        await room.Start();
    }

    static string Ordered(int turn) => $$"""{"gpu": {{1000 + turn}}}""";

    static async Task<(Classroom Room, SeatHolder Ann)> Play(Cluster cluster, GameRequest request, int quarters)
    {
        var room = await Classroom.Open(cluster.Grains, request);
        var ann = await room.Take("google");
        await room.Start();
        for (var turn = 0; turn < quarters; turn++) { await ann.Submit(Ordered(turn)); await room.UntilClosed(turn + 1); }
        return (room, ann);
    }
}
