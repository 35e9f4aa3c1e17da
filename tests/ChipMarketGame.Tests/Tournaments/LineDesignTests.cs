using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LineDesignTests
{
    const int Seats = 11;

    [Theory]
    [InlineData(11, 110)]
    [InlineData(13, 156)]
    [InlineData(17, 272)]
    [InlineData(23, 506)]
    public void Each_ordered_pair_of_entrants_meets_in_each_ordered_pair_of_seats_exactly_once(int prime, int games)
    {
        var design = LineDesign.For(prime, Seats);
        var met = new int[prime, prime, Seats, Seats];
        for (var round = 1; round <= design.Rounds; round++)
        {
            for (var game = 0; game < prime; game++)
            {
                foreach (var (a, b) in from a in Enumerable.Range(0, Seats) from b in Enumerable.Range(0, Seats) where a != b select (a, b))
                {
                    met[design.Entrant(round, game, a), design.Entrant(round, game, b), a, b]++;
                }
            }
        }

        Assert.Equal(games, design.Games);
        foreach (var (x, y) in from x in Enumerable.Range(0, prime) from y in Enumerable.Range(0, prime) select (x, y))
        {
            foreach (var (a, b) in from a in Enumerable.Range(0, Seats) from b in Enumerable.Range(0, Seats) where a != b select (a, b))
            {
                Assert.Equal(x == y ? 0 : 1, met[x, y, a, b]);
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(17)]
    [InlineData(23)]
    public void Each_round_alone_seats_everybody_once_in_every_seat(int prime)
    {
        var design = LineDesign.For(prime, Seats);
        for (var round = 1; round <= design.Rounds; round++)
        {
            for (var seat = 0; seat < Seats; seat++)
            {
                Assert.Equal(
                    Enumerable.Range(0, prime), Enumerable.Range(0, prime).Select(game => design.Entrant(round, game, seat)).Order());
            }
        }
    }

    [Theory]
    [InlineData(2, 11)]
    [InlineData(11, 11)]
    [InlineData(12, 13)]
    [InlineData(14, 17)]
    [InlineData(18, 19)]
    [InlineData(24, 29)]
    public void A_field_is_filled_up_to_the_next_prime_that_fills_the_seats(int entrants, int prime) =>
        Assert.Equal(prime, LineDesign.For(entrants, Seats).Prime);

    [Fact]
    public void Fillers_of_a_league_play_panel_strategies_and_are_not_ranked()
    {
        var schedule = new LeagueSchedule(
            Seed.Scenario, [new("a", ["reference", "hedge", "undercutter"]), new("b", ["kingmaker", "bold", "premium-ip"])],
            new("1", false), cycles: 2);

        Assert.Equal(11, schedule.Entrants.Length);
        Assert.All(schedule.Entrants.Skip(2), filler =>
        {
            Assert.True(filler.IsFiller);
            Assert.All(Entrant.Roles, role => Assert.Contains(filler.For(role)!, PanelStrategies.For(role)));
        });
        Assert.Equal(20, schedule.Steps);
    }

    [Fact]
    public void A_league_round_is_the_design_under_one_seed_and_a_game_of_the_reference_in_every_seat()
    {
        var schedule = new LeagueSchedule(
            Seed.Scenario, [new("a", ["reference", "hedge", "undercutter"]), new("b", ["kingmaker", "bold", "premium-ip"])],
            new("1", false), cycles: 1);
        var round = schedule.GamesOf(new StepRange(3, 1)).ToArray();

        Assert.Equal(12, round.Length);
        Assert.Single(round.Select(game => game.Seed).Distinct());
        Assert.All(round[^1].Strategies, strategy => Assert.Equal("reference", strategy));
        Assert.All(round[^1].Entrants, entrant => Assert.Equal(ScheduledGame.Anchor, entrant));
        var roster = Seed.Scenario.Roster;
        Assert.All(round[..11], game => Assert.All(Enumerable.Range(0, Seats), seat =>
            Assert.Equal(schedule.Entrants[game.Entrants[seat]].For(roster.RoleOf(roster.At(seat))), game.Strategies[seat])));
        Assert.Equal(round.Select(game => game.Number), round.Select(game => schedule.Game(game.Number).Number));
    }
}
