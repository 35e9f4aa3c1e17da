using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RoyaltyCapTests
{
    private static readonly Company Nvidia = Seed.Scenario.Roster.GpuMaker;

    [Fact]
    public void The_cap_in_force_is_the_lowest_posted_in_the_last_eight_quarters()
    {
        var nvidia = Arranged.World().Nvidia;

        Assert.Equal(0.10, RoyaltyCap.Post(nvidia, 0.10));
        Assert.Equal(0.05, RoyaltyCap.Post(nvidia, 0.05));
        for (var quarter = 0; quarter < 7; quarter++) { Assert.Equal(0.05, RoyaltyCap.Post(nvidia, 0.25)); }
        Assert.Equal(0.25, RoyaltyCap.Post(nvidia, 0.25));
    }

    [Fact]
    public void A_royalty_above_the_lowest_cap_of_eight_quarters_is_refused()
    {
        var game = Posted(cap: 0.05);

        var refused = Assert.Single(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Royalty = 0.06, Cap = 0.25 }));

        Assert.Equal((RefusalReason.AboveCap, "royalty 0.06 is above the promised cap of 0.05."), (refused.Reason, refused.Sentence));
    }

    [Fact]
    public void A_royalty_at_the_cap_is_within_the_promise()
    {
        var game = Posted(cap: 0.05);

        Assert.Empty(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Royalty = 0.05 }));
    }

    [Fact]
    public void A_cap_posted_now_binds_the_royalty_posted_with_it()
    {
        var game = Game.Open(Seed.Scenario, 1);

        Assert.Equal(
            RefusalReason.AboveCap,
            Assert.Single(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Royalty = 0.2, Cap = 0.1 })).Reason);
    }

    [Fact]
    public void A_refused_royalty_stays_as_it_was_within_the_promise()
    {
        var game = Posted(cap: 0.05);
        game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Royalty = 0.2, Cap = 0.02 });
        game.Play();

        Assert.Equal((0.02, 0.02), (game.Views.Public.Terms.Royalty, game.Views.Public.Terms.RoyaltyCap));
    }

    [Fact]
    public void The_view_tells_the_highest_royalty_that_can_be_posted()
    {
        Assert.Equal(0.25, Game.Open(Seed.Scenario, 1).Views.Nvidia.HighestRoyalty);
        Assert.Equal(0.05, Posted(cap: 0.05).Views.Nvidia.HighestRoyalty);
    }

    /// <summary>A game in whose first quarter this cap was promised, and a royalty of 4 %.</summary>
    private static Game Posted(double cap)
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        Assert.Empty(game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Royalty = 0.04, Cap = cap }));
        game.Play();
        return game;
    }
}
