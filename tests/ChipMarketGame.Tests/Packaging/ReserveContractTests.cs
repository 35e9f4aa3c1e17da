using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ReserveContractTests
{
    private static readonly Company Nvidia = Seed.Scenario.Roster.GpuMaker;

    [Fact]
    public void A_reservation_falls_by_no_more_than_its_contracts_run_out_in_a_quarter()
    {
        var game = Reserved(fall: 0.1, share: 0.9);

        var refused = Assert.Single(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Reserve = 0.7 }));

        Assert.Equal(
            (RefusalReason.BelowBinding, "reserve 0.7 is below 0.8, which earlier reservations still bind."),
            (refused.Reason, refused.Sentence));
    }

    [Fact]
    public void It_may_fall_as_far_as_they_run_out_and_rise_as_far_as_one_likes()
    {
        var game = Reserved(fall: 0.1, share: 0.7);

        Assert.Empty(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Reserve = 0.6 }));
        Assert.Empty(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Reserve = 0.9 }));
    }

    [Fact]
    public void The_view_tells_the_lowest_reservation_that_can_be_made()
    {
        Assert.Equal(0.8, Reserved(fall: 0.1, share: 0.9).Views.Nvidia.LeastReserve);
        Assert.Equal(0, Reserved(fall: 0.7, share: 0.05).Views.Nvidia.LeastReserve);
    }

    [Fact]
    public void A_scenario_without_the_term_lets_it_be_dropped_at_once()
    {
        var game = Reserved(fall: null, share: 0.9);

        Assert.Equal(0, game.Views.Nvidia.LeastReserve);
        Assert.Empty(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Reserve = 0 }));
    }

    private static Game Reserved(double? fall, double share)
    {
        var scenario = fall is { } most
            ? Seed.Scenario with { Packaging = Seed.Scenario.Packaging with { ReserveFall = most } }
            : Seed.Scenario;
        var game = Game.Open(scenario, 1);
        game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Reserve = share });
        game.Play();
        return game;
    }
}
