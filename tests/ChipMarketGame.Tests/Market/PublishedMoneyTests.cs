using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PublishedMoneyTests
{
    [Fact]
    public void What_the_rest_of_the_world_pays_is_no_value_in_the_clouds_market()
    {
        // 1,000 GPUs for clouds and 500 for the rest of the world at $40,000, own chips of clouds for $10 m and of the rest for $5 m, AMD
        // for $25 m.
        var report = Published(world =>
        {
            (world.GpusDelivered[0], world.GpusDelivered[world.RestOfWorldBuyer], world.Nvidia.GpuRevenue) = (1000, 500, 60_000_000);
            (world.Hyperscalers[0].AsicMade, world.Hyperscalers[0].ChipBill) = (1000, 10_000_000);
            (world.Fringe.RestOfWorldAsicRevenue, world.Fringe.AmdRevenue) = (5_000_000, 25_000_000);
        });

        Assert.Equal(new Split3(40 / 50.0, 10 / 50.0, 0), report.Clouds.Value);
        Assert.Equal(new Split3(60 / 100.0, 15 / 100.0, 25 / 100.0), report.Market.Value);
    }

    [Fact]
    public void Engineering_counts_as_value_of_own_chips()
    {
        var report = Published(world =>
        {
            (world.GpusDelivered[0], world.Nvidia.GpuRevenue) = (1000, 40_000_000);
            (world.Hyperscalers[0].ChipBill, world.Hyperscalers[0].NreBill) = (6_000_000, 4_000_000);
        });

        Assert.Equal(new Split3(0.8, 0.2, 0), report.Clouds.Value);
    }

    [Fact]
    public void NVIDIA_s_gross_margin_counts_four_fifths_of_its_Fusion_income()
    {
        var report = Published(
            world => (world.Nvidia.GpuRevenue, world.Nvidia.GpuCost, world.Nvidia.FusionIncome) = (60_000_000, 20_000_000, 40_000_000));

        Assert.Equal((40 + (0.8 * 40)) / 100, report.NvidiaGrossMargin, 1e-12);
        Assert.Equal((100_000_000, 40_000_000), (report.NvidiaRevenue.Count, report.FusionIncome.Count));
    }

    private static QuarterReport Published(Action<World> arrange)
    {
        var world = Arranged.World();
        world.Nvidia.Product = world.Nvidia.Product with { Price = new Usd(40_000) };
        arrange(world);
        MarketReport.Publish(world);
        return world.Report;
    }
}
