using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Runtime;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A game that somebody began alone and left: nothing happens in it, and it costs no memory until somebody comes back.</summary>
public sealed class RestingGamesTests
{
    const int Left = 12;

    [Fact]
    public async Task Games_that_were_left_alone_are_forgotten_and_go_on_when_somebody_comes_back()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal, adjust: Quickly);
        var rooms = await LeaveAlone(cluster);

        await UntilForgotten(cluster);

        var sight = await cluster.Grains.Seats(rooms[3].Game).Look(rooms[3].Seat, 0);
        Assert.Equal((GamePhase.Deciding, 0), (sight.Value!.Game.Phase, sight.Value.Game.ClosedQuarters));
        Assert.Equal(1234, sight.Value.Draft!.As<HyperscalerSheet>()!.Value.Gpu.Count);
        await cluster.Grains.Instructor(rooms[3].Game).Order(rooms[3].Teacher, "ring", new ClassOrder.SetClock(0));
        Assert.Equal(1, (await cluster.Grains.Until(rooms[3].Game, game => game.ClosedQuarters == 1)).ClosedQuarters);
    }

    [Fact]
    public async Task A_restart_does_not_take_games_up_in_which_nothing_happens()
    {
        var journal = new InMemoryJournal();
        await using (var before = await Cluster.Start(1, journal)) { await LeaveAlone(before); }
        await using var cluster = await Cluster.Start(1, journal);
        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { SecondsPerQuarter = 0.1 });

        // The sweep has come past all of them when it takes up what somebody else began meanwhile.
        await UntilForgotten(cluster, but: 1);
        Assert.True((await cluster.Grains.Until(Played.Id, game => game.ClosedQuarters > 1)).ClosedQuarters > 1);
        Assert.Equal(0, await Awake(cluster, "Company", Played.Id));
    }

    [Fact]
    public async Task A_class_that_was_forgotten_keeps_the_deadline_that_it_is_given_afterwards()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal, adjust: Quickly);
        var rooms = await LeaveAlone(cluster);
        await UntilForgotten(cluster);

        await cluster.Grains.Instructor(rooms[0].Game).Order(rooms[0].Teacher, "soon", new ClassOrder.SetClock(3));
        // Nobody asks for the game; the journal alone is looked at.
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!await journal.Quarters(rooms[0].Game).AnyAsync(deadline.Token)) { await Task.Delay(50, deadline.Token); }

        var closed = await journal.Quarters(rooms[0].Game).FirstAsync(deadline.Token);
        Assert.Equal(1234, closed.Sheets[0].As<HyperscalerSheet>()!.Value.Gpu.Count);
    }

    static void Quickly(ISiloBuilder silo) => silo.Configure<GrainCollectionOptions>(collection =>
        (collection.CollectionQuantum, collection.CollectionAge) = (TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)));

    static async Task<List<(GameId Game, string Teacher, string Seat)>> LeaveAlone(Cluster cluster)
    {
        var rooms = new List<(GameId, string, string)>();
        for (var number = 0; number < Left; number++)
        {
            var (game, seat, request) = (new GameId($"alone-{number}"), SeatToken.New(), Classroom.Request(3, "google"));
            Assert.NotNull((await cluster.Grains.Game(game).Open(request)).Game);
            Assert.True((await cluster.Grains.Seats(game).Claim(new SeatClaim(request.Class!.Code, "google", "Ann", seat))).Succeeded);
            Assert.True((await cluster.Grains.Instructor(game).Order(request.Class.Token, "start", new ClassOrder.Start())).Succeeded);
            Assert.True(
                (await cluster.Grains.Seats(game)
                    .Draft(seat, new SheetOrder("draft", new CalendarQuarter(2025, 1), """{"gpu": 1234}"""))).Succeeded);
            rooms.Add((game, request.Class.Token, seat));
        }

        return rooms;
    }

    /// <summary>Waits until no more of these games are in memory.</summary>
    static async Task UntilForgotten(Cluster cluster, int but = 0)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (await Awake(cluster, "GameGrain") > but) { await Task.Delay(100, deadline.Token); }
    }

    static async Task<int> Awake(Cluster cluster, string grain, GameId? but = null) =>
        (await cluster.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
            .Count(each => each.GrainType.Contains(grain, StringComparison.Ordinal)
                && (but is null || !$"{each.GrainId}".Contains($"{but}", StringComparison.Ordinal)));
}
