using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class PracticeTests
{
    static readonly GameId Earnest = new("in-earnest");

    [Fact]
    public async Task After_its_practice_a_class_waits_for_its_instructor_and_takes_no_sheet()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var (room, ann) = await Practise(cluster, Request(quarters: 4, practice: 2));

        var waiting = await room.Snapshot();

        Assert.Equal((true, true, true, 2), (waiting.IsPractice, waiting.PracticeIsOver, waiting.Class!.Paused, waiting.ClosedQuarters));
        Assert.Equal(SeatFault.Untimely, await ann.TrySubmit("{}"));
        foreach (var order in (ClassOrder[])[new ClassOrder.Resume(), new ClassOrder.Extend(60), new ClassOrder.SetClock(0)])
        {
            Assert.Equal(SeatFault.Untimely, (await room.Try(order)).Problem?.Fault);
        }
    }

    [Fact]
    public async Task Then_it_begins_at_the_first_quarter_with_the_same_seats_and_with_luck_that_practice_did_not_tell()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Request(quarters: 2, practice: 1);
        var (room, ann) = await Practise(cluster, request);

        await room.Order(new ClassOrder.Begin(Earnest), "begin-1");
        await room.Order(new ClassOrder.Begin(Earnest), "begin-1");

        var elsewhere = room.In(Earnest);
        var lobby = await elsewhere.Snapshot();
        Assert.Equal((GamePhase.Lobby, 0, false), (lobby.Phase, lobby.ClosedQuarters, lobby.IsPractice));
        Assert.Equal(Earnest, await cluster.Grains.GameDirectory().Class(room.Code));
        Assert.Equal(["Ann"], lobby.Class!.Seats.Single().Holders);
        await elsewhere.Start();
        var moved = ann with { Class = elsewhere };
        for (var turn = 0; turn < 2; turn++) { await moved.Submit(Ordered); await elsewhere.UntilClosed(turn + 1); }
        await cluster.Grains.UntilEnded(Earnest);
        Assert.Equal(Played.InAPlainLoop(request, _ => [("google", Ordered)]), await journal.Hashes(Earnest));
        Assert.NotEqual((await journal.Hashes(room.Id))[0], (await journal.Hashes(Earnest))[0]);
        Assert.Equal(2, (await journal.Games()).Count);
    }

    [Fact]
    public async Task Practice_can_be_ended_before_its_last_quarter_and_a_class_in_earnest_has_none_to_end()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Request(quarters: 4, practice: 3));
        await room.Take("google");
        await room.Start();

        await room.Order(new ClassOrder.Begin(Earnest));

        Assert.Equal(SeatFault.Untimely, (await room.In(Earnest).Try(new ClassOrder.Begin(new GameId("a-third")))).Problem?.Fault);
        Assert.Equal(Earnest, (await room.Snapshot()).Class!.MovedTo);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task Practice_is_shorter_than_the_game(int practice)
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());

        var answer = await cluster.Grains.Game(Played.Id).Open(Request(quarters: 4, practice));

        Assert.Equal($"Practice quarters must lie between 0 and 3, not {practice}.", Assert.Single(answer.Problems).Sentence);
    }

    const string Ordered = """{"gpu": 1234}""";

    static GameRequest Request(int quarters, int practice)
    {
        var request = Classroom.Request(quarters, "google");
        return request with { Class = request.Class! with { Practice = practice } };
    }

    static async Task<(Classroom Room, SeatHolder Ann)> Practise(Cluster cluster, GameRequest request)
    {
        var room = await Classroom.Open(cluster.Grains, request);
        var ann = await room.Take("google");
        await room.Start();
        for (var turn = 0; turn < request.Class!.Practice; turn++) { await ann.Submit(Ordered); await room.UntilClosed(turn + 1); }
        await cluster.Grains.Until(room.Id, game => game.Class!.Paused);
        return (room, ann);
    }
}
