using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Orleans.TestingHost;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class PlainLoopTests
{
    [Fact]
    public async Task A_live_game_has_the_hashes_of_the_plain_loop()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Played.Request() with
        {
            Seats = ImmutableDictionary<string, string>.Empty.Add("google", "asic-max").Add("nvidia", "margin-first")
        };

        await cluster.Grains.Game(Played.Id).Open(request);
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.Equal(Played.InAPlainLoop(request), await journal.Hashes(Played.Id));
        Assert.Equal(end.Quarters, end.Closed.Length);
        Assert.Equal(Enumerable.Range(0, end.Quarters), end.Closed.Select(closed => closed.Number));
        Assert.Equal(Played.Roster.Seats, end.Scores.Length);
    }

    [Fact]
    public async Task A_game_whose_companies_sit_on_two_silos_has_the_hashes_of_the_plain_loop()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(2, journal, options: game => game.Sweep = TimeSpan.FromHours(1));
        await Begin(journal, Played.Id, Played.Request());
        var homes = await Spread(cluster);

        await cluster.Grains.Game(Played.Id).Continue();
        await cluster.Grains.UntilEnded(Played.Id);

        Assert.Equal(2, homes.Distinct().Count());
        Assert.Equal(Played.InAPlainLoop(Played.Request()), await journal.Hashes(Played.Id));
    }

    [Fact]
    public async Task A_game_keeps_its_pace()
    {
        var scenario = Played.Short(3);
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var began = DateTimeOffset.UtcNow;

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = scenario.Json, SecondsPerQuarter = 0.5 });
        await cluster.Grains.UntilEnded(Played.Id);

        Assert.True(DateTimeOffset.UtcNow - began >= TimeSpan.FromSeconds(1.4), "three quarters of half a second were over too soon");
    }

    /// <summary>Writes the opening into the journal, so that companies can be woken up before their game is.</summary>
    static async Task Begin(InMemoryJournal journal, GameId id, GameRequest request)
    {
        var opening = new GameOpened(
            Game.RulesVersion, Played.Opening.Json, request.Seed, LuckMode.Drawn,
            [.. Enumerable.Range(0, Played.Roster.Seats).Select(i => new SeatController(Played.Roster.At(i), "reference"))], 0);
        await journal.Begin(id, "exhibition", [EventForm.Entry(opening, Played.Roster, "open")]);
    }

    /// <summary>Asks each company from outside, so that it makes its home on any silo, and says where that is.</summary>
    static async Task<InProcessSiloHandle[]> Spread(Cluster cluster)
    {
        var views = Game.Open(Played.Opening.Scenario, 1).FreshViews();
        string Key(Company seat) => new CompanyKey(Played.Id, Played.Roster[seat].Id).ToString();
        var companies = views.Seats.Take(Played.Roster.GpuMaker.Index).Select(
            view => (View: view, Grain: cluster.Grains.GetGrain<ICompanyGrain>(Key(view.Seat)))).ToArray();
        foreach (var (view, grain) in companies) { await grain.Decide(view, CancellationToken.None); }
        return [.. companies.Select(company => cluster.HomeOf(company.Grain))];
    }
}
