using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ClientChoiceTests
{
    private static readonly Company Google = Seed.Seat("google"), Meta = Seed.Seat("meta"), Amazon = Seed.Seat(
        "amazon"), Microsoft = Seed.Seat("microsoft");

    [Theory]
    [InlineData(2.0)]
    [InlineData(1.2)]
    public void With_more_than_a_team_free_a_design_house_takes_everybody_s_programmes(double free) =>
        Assert.Equal(Clients.All(Seed.Scenario.Roster), Chosen(free));

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.2)]
    public void Its_last_free_team_it_keeps_for_the_two_customers_that_took_most_compute_in_own_chips(double free)
    {
        // Of Google's chips, 0.92 units each, 100,000; of Meta's, 0.25, 300,000; of Amazon's, 0.667, 90,000; of Microsoft's, 0.8, 120,000.
        Assert.Equal(default(Clients).With(Google).With(Microsoft), Chosen(free));
    }

    [Fact]
    public void In_the_first_quarter_nobody_has_taken_anything_and_everybody_is_served() =>
        Assert.Equal(Clients.All(Seed.Scenario.Roster), Chosen(free: 0.2, turn: 0));

    private static Clients Chosen(double free, int turn = 1)
    {
        var view = Game.Open(Seed.Scenario, 1, LuckMode.None).FreshViews().Designers[0];
        (view.Teams, view.Occupied, view.Public.Turn) = (4, 4 - free, turn);
        foreach (var (owner, chips) in new[] { (Google, 100_000), (Meta, 300_000), (Amazon, 90_000), (Microsoft, 120_000) })
        {
            view.Public.LastQuarter.Sources.Add(new SourceReport(owner, new Chips(chips), default, default, default));
        }

        return ClientChoice.Of(Seed.Scenario, view);
    }
}
