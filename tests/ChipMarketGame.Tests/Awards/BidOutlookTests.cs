using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BidOutlookTests
{
    [Fact]
    public void At_the_terms_that_are_sealed_everybody_reckons_what_the_engine_decides()
    {
        var match = new Match(Game.Open(Seed.ByRequest, seed: 5), Lineup.Reference(Seed.ByRequest));
        var (game, compared) = (match.Game, 0);
        while (!game.Ended)
        {
            var views = game.FreshViews();
            match.HandIn();
            // Terms as they stand in force, and everybody's client: then nothing of the bids is secret.
            foreach (var house in views.Designers)
            {
                var notice = views.Public.Designers[Seed.Scenario.Roster.DesignerNumber(house.Seat)];
                game.HandIn(house.Seat, house.Standing with
                {
                    Margin = notice.Margin, Quote = notice.Quote, Clients = Clients.All(Seed.Scenario.Roster),
                });
            }

            game.Play();
            if (views.Public.Requests.Count != 1) { continue; }
            Assert.Equal(game.Views.Public.LastQuarter.Bids, BidOutlook.Of(Seed.ByRequest, views.Public, views.Public.Requests[0]));
            compared++;
        }

        Assert.InRange(compared, 3, Seed.Scenario.Quarters);
    }

    [Fact]
    public void A_designer_sees_what_another_margin_would_score()
    {
        var match = new Match(Game.Open(Seed.ByRequest, seed: 5), Lineup.Reference(Seed.ByRequest));
        while (match.Game.Views.Public.Requests.Count == 0) { match.PlayQuarter(); }
        var (market, house) = (match.Game.Views.Public, Seed.Seat("mediatek"));
        double Score(double margin) => Assert.Single(
            BidOutlook.Of(Seed.ByRequest, market, market.Requests[0], house, margin, quote: 1), bid => bid.Designer == house).Score;

        Assert.True(Score(0.20) > Score(0.36));
        Assert.Contains(
            BidOutlook.Of(Seed.ByRequest, market, market.Requests[0], house, 0.05, 0.5),
            bid => bid.Designer == house && bid.Result == BidResult.Won);
    }
}
