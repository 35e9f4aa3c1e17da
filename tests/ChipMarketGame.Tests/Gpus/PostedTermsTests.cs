using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PostedTermsTests
{
    private static readonly Company Nvidia = Seed.Scenario.Roster.GpuMaker;

    [Fact]
    public void What_a_sheet_posts_is_in_force_in_the_next_quarter_and_not_before()
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        game.HandIn(Nvidia, game.Views.Nvidia.Standing with { Price = 1.3, Loyalty = 0.8 });
        game.HandIn(Seed.Seat("marvell"), game.Views.Designers[2].Standing with { Margin = 0.6, Quote = 0.9 });
        Assert.Equal(1.0, game.FreshViews().Public.Terms.Price);
        var price = game.Views.Public.Gpu.Price;

        game.Play();

        Assert.Equal(price, game.Book().Report.GpuPrice);
        Assert.Equal((1.3, 0.8), (game.Views.Public.Terms.Price, game.Views.Public.Terms.Loyalty));
        Assert.Equal((0.6, 0.9), (game.Views.Public.Designers[2].Margin, game.Views.Public.Designers[2].Quote));
    }

    [Fact]
    public void Fusion_opens_in_its_first_quarter_at_the_earliest()
    {
        Assert.True(Posted(sheet => sheet with { FusionOpen = true }).Nvidia.Terms.FusionOpen);
        Assert.False(
            Posted(sheet => sheet with { FusionOpen = true }, scenario =>
                scenario with { Fusion = scenario.Fusion with { From = scenario.Start + 2 } }).Nvidia.Terms.FusionOpen);
    }

    [Fact]
    public void In_a_world_without_Fusion_it_never_opens() =>
        Assert.False(
            Posted(sheet => sheet with { FusionOpen = true }, scenario =>
                scenario with { Fusion = scenario.Fusion with { Forbidden = true } }).Nvidia.Terms.FusionOpen);

    [Fact]
    public void A_closed_Fusion_has_no_members()
    {
        var world = Posted(sheet => sheet with { FusionOpen = true }, arrange: Join);
        Assert.True(world.Designers[2].FusionMember);

        world.Play((NvidiaSheet sheet) => sheet with { FusionOpen = false });
        PostedTerms.TakeEffect(world);

        Assert.False(world.Designers[2].FusionMember);
        Assert.Single(world.Told(NewsKind.FusionCloses));
        Assert.Equal(Seed.Seat("marvell"), Assert.Single(world.Told(NewsKind.LeavesFusion)).Company);
    }

    [Fact]
    public void Joining_opening_and_moving_terms_are_news_and_standing_still_is_not()
    {
        var world = Posted(sheet => sheet with { FusionOpen = true, Price = 1.1, Royalty = 0.06 }, arrange: Join);

        Assert.Single(world.Told(NewsKind.FusionOpens));
        Assert.Equal(Seed.Seat("marvell"), Assert.Single(world.Told(NewsKind.JoinsFusion)).Company);
        Assert.Equal(1.1, Assert.Single(world.Told(NewsKind.PriceMoves)).Amount);
        Assert.Equal(0.06, Assert.Single(world.Told(NewsKind.RoyaltyMoves)).Amount);

        var items = world.News.Count;
        PostedTerms.TakeEffect(world);
        Assert.Equal(items, world.News.Count);
    }

    private static void Join(World world) => world.Play(2, (DesignerSheet sheet) => sheet with { Fusion = true });

    private static World Posted(
        Func<NvidiaSheet, NvidiaSheet> sheet, Func<Scenario, Scenario>? change = null, Action<World>? arrange = null)
    {
        var world = Arranged.World(change);
        world.Play(sheet);
        arrange?.Invoke(world);
        PostedTerms.TakeEffect(world);
        return world;
    }
}
