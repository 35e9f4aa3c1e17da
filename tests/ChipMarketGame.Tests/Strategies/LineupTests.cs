using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LineupTests
{
    private static readonly Lineup Reference = Lineup.Reference(Seed.Scenario);

    [Fact]
    public void The_reference_lineup_seats_the_reference_everywhere()
    {
        Assert.Equal(Seed.Scenario.Roster.Seats, Reference.Seats.Length);
        Assert.All(Reference.Seats, controller => Assert.Equal(StrategyCatalogue.Reference, controller.Strategy));
    }

    [Fact]
    public void Seating_one_leaves_the_others_where_they_are()
    {
        var lineup = Reference.With(Seed.Seat("amazon"), "hedge");

        Assert.Equal("hedge", lineup[Seed.Seat("amazon")]);
        Assert.All(
            lineup.Seats.Where(controller => controller.Seat != Seed.Seat("amazon")),
            controller => Assert.Equal(StrategyCatalogue.Reference, controller.Strategy));
        Assert.Equal(StrategyCatalogue.Reference, Reference[Seed.Seat("amazon")]);
    }

    [Fact]
    public void A_class_is_seated_at_once()
    {
        var lineup = Reference.With(CompanyRole.Designer, "undercutter");

        Assert.All(lineup.Seats, controller =>
            Assert.Equal(
                Seed.Scenario.Roster.IsDesigner(controller.Seat) ? "undercutter" : StrategyCatalogue.Reference, controller.Strategy));
    }

    [Fact]
    public void A_company_without_a_seat_cannot_be_played()
    {
        var refused = Assert.Throws<ArgumentException>(() => Reference.With(Seed.Seat("openai"), "hedge"));

        Assert.StartsWith("OpenAI has no seat to play.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_of_one_s_own_plays_beside_the_catalogue()
    {
        var info = new StrategyInfo("thrifty", CompanyRole.Hyperscaler, new Title("", ""));
        var lineup = Reference.With(
            Seed.Seat("meta"), info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, new() { Thrift = 2 }));
        var (game, plain) = (Game.Open(Seed.Scenario, seed: 5), Game.Open(Seed.Scenario, seed: 5));

        new Match(game, lineup).PlayQuarter();
        new Match(plain, Reference).PlayQuarter();

        Assert.Equal("thrifty", lineup[Seed.Seat("meta")]);
        Assert.NotEqual(plain.StateHash(), game.StateHash());
    }

    [Fact]
    public void A_match_started_over_plays_the_same_game_again()
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 6), Reference);
        match.Play();
        var first = match.Game.StateHash();

        match.Restart(6);
        match.Play();

        Assert.Equal(first, match.Game.StateHash());
    }
}
