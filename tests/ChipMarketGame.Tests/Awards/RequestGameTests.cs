using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Whole games in which programmes are awarded by requests for proposals.</summary>
public sealed class RequestGameTests
{
    private static readonly Scenario Scenario = Seed.ByRequest;

    public static TheoryData<string> Clouds => [.. StrategyCatalogue.For(CompanyRole.Hyperscaler).Select(info => info.Name)];

    [Fact]
    public void What_is_posted_is_seen_by_all_for_one_quarter_and_decided_in_it()
    {
        var match = new Match(Game.Open(Scenario, seed: 5), Lineup.Reference(Scenario));
        var (game, posted, decided) = (match.Game, 0, 0);
        while (!game.Ended)
        {
            var seen = game.Views.Public.Requests.Select(request => request.Customer).ToArray();
            match.PlayQuarter();
            var report = game.Views.Public.LastQuarter;
            var news = game.News.Where(item => item.Quarter == report.Quarter).ToArray();

            Assert.Equal(
                game.World.Standing.Hyperscalers.Count(sheet => sheet.Request is not null), game.Views.Public.Requests.Count);
            Assert.Equal(seen.Order(Places.InOrder), Outcomes(news).Order(Places.InOrder));
            Assert.All(
                report.Bids, bid => Assert.Contains(bid.Customer, seen));
            foreach (var won in report.Bids.Where(bid => bid.Result == BidResult.Won))
            {
                Assert.Contains(news, item => item.Kind == NewsKind.ProgrammeAwarded && item.Other == won.Designer);
                decided++;
            }

            posted += news.Count(item => item.Kind == NewsKind.RequestPosted);
        }

        Assert.InRange(decided, 8, posted);
    }

    [Theory, MemberData(nameof(Clouds))]
    public void Every_built_in_hyperscaler_asks_within_the_rules_and_never_awards_directly(string strategy)
    {
        var seat = Seed.Seat("meta");
        var match = new Match(Game.Open(Scenario, seed: 3), Lineup.Reference(Scenario).With(seat, strategy))
        {
            Refused = (company, refusal) => Assert.Fail($"{company}: {refusal.Sentence}"),
        };
        var asked = 0;
        while (!match.Game.Ended)
        {
            match.PlayQuarter();
            var sheet = match.Game.World.Standing.Hyperscalers[seat.Index];
            Assert.Null(sheet.Award);
            asked += sheet.Request is null ? 0 : 1;
        }

        Assert.True(asked > 0 || strategy == "gpu-only", $"{strategy} never asked for a proposal");
    }

    [Theory]
    [InlineData("meta")]
    [InlineData("marvell")]
    [InlineData("nvidia")]
    public void A_forecast_knows_the_requests_that_are_open(string seat)
    {
        var match = new Match(Game.Open(Scenario, seed: 3, LuckMode.None), Lineup.Reference(Scenario));
        while (match.Game.Views.Public.Requests.Count == 0) { match.PlayQuarter(); }

        var imagined = new Imagination(Scenario).Of(match.Game.Views.Of(Seed.Seat(seat)));

        Assert.Equal(match.Game.Views.Public.Requests, imagined.Views.Public.Requests);
        Assert.True(imagined.Views.Public.ByRequest);
    }

    [Fact]
    public void A_recorded_game_plays_again_to_the_same_state()
    {
        var (match, course) = (new Match(Game.Open(Scenario, seed: 8), Lineup.Reference(Scenario)), new List<QuarterClosed>());
        var again = Game.Open(Scenario, seed: 8);
        var json = CanonicalJson.For(Scenario.Roster);
        while (!match.Game.Ended)
        {
            match.HandIn();
            var closed = match.Game.Close();
            again.Apply(JsonSerializer.Deserialize<QuarterClosed>(JsonSerializer.Serialize(closed, json), json)!);
            course.Add(closed);
        }

        Assert.Contains(course, closed => closed.Sheets.Any(sheet => sheet.As<HyperscalerSheet>() is { Request: not null }));
    }

    [Fact]
    public void Bulk_play_by_requests_allocates_nothing_after_warm_up()
    {
        var match = new Match(Game.Open(Scenario, seed: 7), Lineup.Reference(Scenario));
        var least = Enumerable.Repeat(long.MaxValue, Scenario.Quarters).ToArray();
        for (var round = 0; round < 8; round++)
        {
            match.Game.Restart(7);
            for (var quarter = 0; quarter < least.Length; quarter++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                match.PlayQuarter();
                least[quarter] = Math.Min(least[quarter], GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }

        Assert.All(least, bytes => Assert.Equal(0, bytes));
    }

    /// <summary>The customers whose requests the news of a quarter tell the end of.</summary>
    private static IEnumerable<Company> Outcomes(IEnumerable<NewsItem> news) => news
        .Where(item => item.Kind is NewsKind.RequestDecided or NewsKind.RequestLapsedNoRoom or NewsKind.RequestLapsedTooDear)
        .Select(item => item.Company);

    private sealed class Places : IComparer<Company>
    {
        public static readonly Places InOrder = new();

        public int Compare(Company x, Company y) => x.Index.CompareTo(y.Index);
    }
}
