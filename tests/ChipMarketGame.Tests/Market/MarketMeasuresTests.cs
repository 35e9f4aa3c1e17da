using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class MarketMeasuresTests
{
    [Fact]
    public void The_same_sales_are_four_different_shares()
    {
        var market = Published().Report.Market;

        Assert.Equal(0.5, market.Units.Gpu, 1e-12);
        Assert.Equal(1000.0 / 1500, market.Servers.Gpu, 1e-12);
        Assert.Equal(4.0 / 5, market.Compute.Gpu, 1e-12);
        Assert.Equal(40.0 / 50, market.Value.Gpu, 1e-12);
    }

    [Fact]
    public void The_clouds_market_leaves_out_AMD_and_the_rest_of_the_world()
    {
        var world = Published(world =>
        {
            world.GpusDelivered[world.RestOfWorldBuyer] = 500;
            (world.Fringe.RestOfWorldAsics, world.Fringe.AmdChips) = (700, 900);
        });

        Assert.Equal(0.5, world.Report.Clouds.Units.Gpu, 1e-12);
        Assert.Equal(new Split3(1500 / 4100.0, 1700 / 4100.0, 900 / 4100.0), world.Report.Market.Units);
    }

    [Fact]
    public void Own_chips_are_counted_as_those_that_were_delivered_not_as_those_launched_since()
    {
        var world = Published(world => world.Hyperscalers[0].Replace(world.Hyperscalers[0].Chip with { Compute = 99 }));

        Assert.Equal(4.0 / 5, world.Report.Market.Compute.Gpu, 1e-12);
    }

    [Fact]
    public void Concentration_is_the_sum_of_squared_shares_of_revenue()
    {
        var world = Published();

        Assert.Equal(1e4 * ((0.8 * 0.8) + (0.2 * 0.2)), world.Report.Hhi, 1e-6);
        Assert.Equal(
            [(Seed.Seat("nvidia"), 0.8), (Seed.Seat("broadcom"), 0.2)],
            ((IEnumerable<SupplierReport>)world.Report.Suppliers).Where(supplier => supplier.Revenue.Count > 0)
                .Select(supplier => (supplier.Supplier, supplier.Share)));
    }

    [Fact]
    public void Where_nothing_is_sold_there_are_no_shares() => Assert.Equal(default, Published(world =>
    {
        world.GpusDelivered[0] = 0;
        world.Nvidia.GpuRevenue = 0;
        (world.Hyperscalers[0].AsicMade, world.Hyperscalers[0].ChipBill, world.Designers[0].Revenue) = (0, 0, 0);
    }).Report.Market);

    /// <summary>1,000 GPUs of 1,000 W, 4 units of compute and $40,000, and 1,000 of Google's own of 500 W, 1 unit and $10,000.</summary>
    private static World Published(Action<World>? arrange = null)
    {
        var world = Arranged.World();
        world.Nvidia.Product = world.Nvidia.Product with { Watts = new Watts(1000), Compute = new Compute(4), Price = new Usd(40_000) };
        (world.GpusDelivered[0], world.Nvidia.GpuRevenue) = (1000, 40_000_000);
        var google = world.Hyperscalers[0];
        (google.AsicMade, google.ChipBill, world.Designers[0].Revenue) = (1000, 10_000_000, 10_000_000);
        google.Chip = google.Chip with { Compute = 1, Watts = 500 };
        arrange?.Invoke(world);
        MarketReport.Publish(world);
        return world;
    }
}
