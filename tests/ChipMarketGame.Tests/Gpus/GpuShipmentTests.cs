using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class GpuShipmentTests
{
    private const long Price = 40_000;

    [Fact]
    public void The_buyer_left_hungry_pays_no_more()
    {
        var (fed, hungry) = (World(), World());
        (fed.GpuOrders[0], hungry.GpuOrders[0]) = (1000, 9000);

        Assert.Equal(Bill(fed, 1000), Bill(hungry, 1000));
        Assert.Equal(1000 * Price, Bill(World(), 1000));
    }

    [Fact]
    public void A_premium_is_paid_on_every_chip_delivered() =>
        Assert.Equal(1000 * 44_000, Bill(World(world => world.Play(0, (HyperscalerSheet sheet) => sheet with { Premium = 0.1 })), 1000));

    [Fact]
    public void A_wholly_independent_buyer_pays_twelve_percent_less_while_GPUs_are_plenty() =>
        Assert.Equal(1000 * 35_200, Bill(World(world => world.Hyperscalers[0].Independence = 1), 1000));

    [Fact]
    public void In_a_shortage_a_third_of_that_bargaining_power_is_left() => Assert.Equal(
        1000 * 38_320,
        Bill(World(world => (world.Hyperscalers[0].Independence, world.GpuShortage) = (1, 0.03)), 1000));

    [Fact]
    public void The_server_around_the_chips_costs_another_fifteen_percent()
    {
        var world = World();

        Assert.Equal(Bill(world, 1000) * 15 / 100, world.Paid(world.Roster.At(0), Purpose.Servers));
    }

    [Fact]
    public void Buyers_outside_the_game_pay_the_plain_price_with_money_from_outside()
    {
        var world = World();
        world.GpusDelivered[world.RestOfWorldBuyer] = 1000;

        GpuShipment.Deliver(world);

        Assert.Equal(1000 * Price, world.Paid(world.Roster.RestOfWorld, Purpose.Gpus));
        Assert.Equal(0, world.Ledger.Flow(world.Roster.RestOfWorld).Count);
        Assert.Equal(1000 * Price, world.Paid(world.Roster.Outside, Purpose.EndDemand));
    }

    [Fact]
    public void The_maker_pays_the_foundry_for_each_chip_and_keeps_the_rest_as_operating_cash()
    {
        var world = World();
        var bill = Bill(world, 1000);

        Assert.Equal(1000 * world.Nvidia.Product.Cost.Count, world.Paid(world.Roster.GpuMaker, Purpose.GpuCost));
        Assert.Equal(bill - world.Nvidia.GpuCost, world.Operating(world.Roster.GpuMaker));
    }

    private static World World(Action<World>? arrange = null)
    {
        var world = Arranged.World();
        world.Nvidia.Product = world.Nvidia.Product with { Price = new Usd(Price) };
        arrange?.Invoke(world);
        return world;
    }

    private static long Bill(World world, long chips)
    {
        world.GpusDelivered[0] = chips;
        GpuShipment.Deliver(world);
        return world.Paid(world.Roster.At(0), Purpose.Gpus);
    }
}
