using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FringeSupplyTests
{
    [Fact]
    public void AMD_follows_its_plan_while_GPUs_cost_what_the_roadmap_says() =>
        Assert.Equal(110_000 * 1.05 * 1.05, Supplied(turn: 2).Fringe.AmdChips, 1.0);

    [Fact]
    public void Dear_GPUs_draw_AMD_in_slowly() =>
        Assert.Equal(110_000 * Math.Exp(2.5 * 0.1 * Math.Log(1.5)), Supplied(turn: 0, priceIndex: 1.5).Fringe.AmdChips, 1.0);

    [Fact]
    public void AMD_never_gets_more_than_its_share_of_the_wafers() =>
        Assert.Equal((long)(10_000 * 0.075 * 14), Supplied(turn: 0, wafers: 10_000).Fringe.AmdChips);

    [Fact]
    public void AMD_sells_to_the_outside_at_a_price_that_rises_by_two_percent_of_the_first()
    {
        var world = Supplied(turn: 5);
        FringeSupply.Deliver(world);

        Assert.Equal(world.Fringe.AmdChips * 22_000, world.Ledger.Flow(world.Roster.Amd, Purpose.AmdSales).Count);
    }

    [Fact]
    public void Designers_share_the_world_s_other_ASICs_as_the_scenario_says_to_the_last_dollar()
    {
        var world = Supplied(turn: 0);
        world.Fringe.RestOfWorldAsics = 1001;

        FringeSupply.Deliver(world);

        Assert.Equal(1001 * 6000, world.Designers.Sum(designer => designer.Revenue));
        Assert.Equal(1001 * 6000 * 0.55, world.Designers[0].Revenue, 1.0);
        Assert.Equal(world.Designers[0].Revenue / 2.0, world.Operating(world.Roster.Designer(0)), 1.0);
    }

    [Fact]
    public void The_rest_of_the_world_buys_fewer_GPUs_at_a_higher_price_and_with_a_weaker_CUDA()
    {
        Assert.Equal(Math.Pow(1.2, -1.8), Ordered(price: 1.2) / Ordered(), 1e-4);
        Assert.Equal(Math.Pow(0.5, 0.3), Ordered(cuda: 0.5) / Ordered(), 1e-4);
    }

    [Fact]
    public void Its_spending_grows_as_the_scenario_says()
    {
        var world = Supplied(turn: 0);
        FringeSupply.Deliver(world);

        Assert.Equal(25e9 * (1 + 0.034 + 0.04), world.Fringe.RestOfWorldSpend, 1.0);
    }

    private static double Ordered(double price = 1, double cuda = 1)
    {
        var world = Arranged.World();
        world.Nvidia.Product = world.Nvidia.Product with { Price = Usd.Round(world.Nvidia.Product.List.Count * price) };
        (world.Nvidia.PriceIndex, world.Nvidia.Ecosystem) = (price, cuda);
        RestOfWorldDemand.Order(world);
        return world.GpuOrders[world.RestOfWorldBuyer];
    }

    private static World Supplied(int turn, double priceIndex = 1, long wafers = 1_000_000)
    {
        var world = Arranged.World();
        (world.Turn, world.Wafers, world.Nvidia.PriceIndex) = (turn, wafers, priceIndex);
        FringeSupply.TakeAmdWafers(world);
        return world;
    }
}
