using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Web;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A page looks at its seat again after every change, and a class has many pages and changes.</summary>
public sealed class ToldOnceTests
{
    const int Quarters = 5;

    [Fact]
    public async Task A_page_that_looks_after_every_quarter_is_told_each_quarter_once_and_sees_all_of_them()
    {
        var told = new Told();
        await using var cluster = await Cluster.Start(1, new InMemoryJournal(), adjust: silo => silo.AddIncomingGrainCallFilter(told));
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(Quarters + 1, "google", "nvidia"));
        var ann = await room.Take("google");
        await room.Start();
        var seat = new HeldSeat(cluster.Grains.Seats(room.Id), ann.Token);
        var sight = (await seat.Look()).Value!;
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            await ann.Draft("""{"gpu": 10}""");
            sight = (await seat.Look(sight)).Value!;
            await room.Ring();
            sight = (await seat.Look(sight)).Value!;
        }

        Assert.Equal(Quarters, told.Quarters);
        var whole = await ann.Look();
        Assert.Equal(whole.Game.Closed.Select(closed => closed.Quarter), sight.Game.Closed.Select(closed => closed.Quarter));
        Assert.Equal(whole.Played, sight.Played);
        Assert.Equal(whole.Books, sight.Books);
    }

    [Fact]
    public async Task What_does_not_join_on_what_a_page_knows_is_asked_for_whole()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google", "nvidia"));
        var ann = await room.Take("google");
        await room.Start();
        await room.Ring();
        var first = await ann.Look();
        await room.Ring();
        var second = await ann.Look();
        var rest = (await cluster.Grains.Seats(room.Id).Look(ann.Token, 1)).Value!;

        Assert.Equal(2, rest.After(first)!.Game.Closed.Length);
        Assert.Null(rest.After(second));
        Assert.Null(rest.After(null));
        Assert.Null(rest.After(first with { Game = first.Game with { Id = new GameId("another") } }));
    }

    /// <summary>Counts the closed quarters that seats are told.</summary>
    sealed class Told : IIncomingGrainCallFilter
    {
        int _quarters;

        public int Quarters => _quarters;

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            await context.Invoke();
            if (context.MethodName == nameof(ISeatGrain.Look) && context.Result is SeatAnswer<SeatSight> { Value: { } sight })
            {
                Interlocked.Add(ref _quarters, sight.Game.Closed.Length);
            }
        }
    }
}
