using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OrderCoverTests
{
    [Fact]
    public void Orders_beyond_the_power_built_and_coming_are_cut_in_one_proportion_and_the_cut_is_news()
    {
        var world = Ordered(cover: 1, gpus: 2000, own: 2000);

        OrderCover.LimitOrders(world);

        // 3,000 kW at 1.2 carry 2,500,000 W, less 500,000 W of chips; 2,000 × 1,000 W and 2,000 × 500 W are ordered.
        var sheet = world.Sheets.Hyperscalers[0];
        Assert.Equal((1333, 1333), (sheet.Gpu.Count, sheet.Asic.Count));
        Assert.Equal(1 / 3.0, Assert.Single(world.Told(NewsKind.OrdersBeyondPower)).Amount.Plain, 1e-9);
    }

    [Fact]
    public void Orders_that_the_power_carries_stand()
    {
        var world = Ordered(cover: 1, gpus: 1500, own: 1000);

        OrderCover.LimitOrders(world);

        Assert.Equal((1500, 1000), (world.Sheets.Hyperscalers[0].Gpu.Count, world.Sheets.Hyperscalers[0].Asic.Count));
        Assert.Empty(world.Told(NewsKind.OrdersBeyondPower));
    }

    [Fact]
    public void Own_chips_that_the_ramp_will_strike_take_no_power_from_GPUs()
    {
        var world = Ordered(cover: 1, gpus: 1500, own: 1_000_000);
        world.Hyperscalers[0].Ramp = 625;

        OrderCover.LimitOrders(world);

        Assert.Equal((1500, 1_000_000), (world.Sheets.Hyperscalers[0].Gpu.Count, world.Sheets.Hyperscalers[0].Asic.Count));
    }

    [Fact]
    public void A_scenario_without_the_term_lets_everybody_order_what_it_likes()
    {
        var world = Ordered(cover: 0, gpus: 1_000_000, own: 2000);

        OrderCover.LimitOrders(world);

        Assert.Equal(1_000_000, world.Sheets.Hyperscalers[0].Gpu.Count);
    }

    private static World Ordered(double cover, long gpus, long own)
    {
        var world = Arranged.World(
            scenario => scenario with { DataCentre = scenario.DataCentre with { OrderCover = cover, Pue = 1.2 } });
        world.Nvidia.Product = world.Nvidia.Product with { Watts = new Watts(1000) };
        var firm = world.Hyperscalers[0];
        firm.Fleet.Clear();
        firm.Fleet.Add(new FleetBatch(false, new Chips(500), new Compute(1), new Watts(1000), 0), turn: 0);
        (firm.Chip.Watts, firm.Ramp, firm.PowerKilowatts, firm.PowerComing[1]) = (500, 1_000_000, 1000, 2000);
        world.Play(0, (HyperscalerSheet sheet) => sheet with { Gpu = new Chips(gpus), Asic = new Chips(own) });
        return world;
    }
}
