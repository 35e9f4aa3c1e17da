using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PackagingSupplyTests
{
    [Theory]
    [InlineData(0, 118_000)]
    [InlineData(11, 320_000)]
    public void Without_luck_the_supply_is_the_planned_path(int turn, long wafers) =>
        Assert.Equal(wafers, Drawn(Arranged.World(), turn).Wafers);

    [Fact]
    public void After_the_path_ends_the_supply_grows_at_its_rate() =>
        Assert.Equal(320_000 * 1.045 * 1.045, Drawn(Arranged.World(), 13).Wafers, 1.0);

    [Fact]
    public void Yield_moves_the_supply_by_at_most_three_percent_each_way()
    {
        var wafers = Seeds().Select(seed => Drawn(Arranged.World(luck: LuckMode.Drawn, seed: seed), 0).Wafers).ToArray();

        Assert.All(wafers, drawn => Assert.InRange(drawn, 118_000 * 0.97 - 1, 118_000 * 1.03));
        Assert.True(wafers.Max() - wafers.Min() > 118_000 * 0.05, "yield hardly moves");
    }

    [Fact]
    public void A_bad_quarter_costs_fifteen_percent_and_is_news()
    {
        var world = Drawn(Arranged.World(scenario => scenario with { Packaging = scenario.Packaging with { YieldCutChance = 1 } }), 4);

        Assert.Equal((long)(192_000 * 0.85), world.Wafers);
        Assert.Equal(0.15, Assert.Single(world.Told(NewsKind.PackagingCut)).Amount);
    }

    [Fact]
    public void There_is_no_bad_quarter_before_2026()
    {
        var world = Drawn(Arranged.World(scenario => scenario with { Packaging = scenario.Packaging with { YieldCutChance = 1 } }), 3);

        Assert.Equal(182_000, world.Wafers);
        Assert.Empty(world.Told(NewsKind.PackagingCut));
    }

    [Fact]
    public void From_2026_about_three_quarters_in_a_hundred_are_bad()
    {
        var bad = Seeds().Count(seed => Drawn(Arranged.World(luck: LuckMode.Drawn, seed: seed), 4).Told(NewsKind.PackagingCut).Length > 0);

        Assert.InRange(bad, 400 * 0.03 - 10, 400 * 0.03 + 10);
    }

    [Fact]
    public void A_cut_by_card_takes_its_share_of_the_wafers()
    {
        var world = Arranged.World();
        world.PackagingCut = 0.25;

        Assert.Equal(118_000 * 3 / 4, Drawn(world, 0).Wafers);
    }

    private static IEnumerable<ulong> Seeds() => Enumerable.Range(1, 400).Select(seed => (ulong)seed);

    private static World Drawn(World world, int turn)
    {
        world.Turn = turn;
        PackagingSupply.Draw(world);
        return world;
    }
}
