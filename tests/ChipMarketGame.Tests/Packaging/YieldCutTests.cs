using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class YieldCutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_accident_costs_fifteen_percent_of_the_wafers_planned_whatever_the_yield_is_otherwise(ulong seed)
    {
        const int turn = 4;
        var (plain, accident) = (Drawn(seed, chance: 0, turn), Drawn(seed, chance: 1, turn));

        Assert.NotEqual(192_000, plain);
        Assert.Equal(0.15 * 192_000, plain - accident, 1.0);
    }

    private static long Drawn(ulong seed, double chance, int turn)
    {
        var world = Arranged.World(
            scenario => scenario with { Packaging = scenario.Packaging with { YieldCutChance = chance } }, LuckMode.Drawn, seed);
        world.Turn = turn;
        PackagingSupply.Draw(world);
        return world.Wafers;
    }
}
