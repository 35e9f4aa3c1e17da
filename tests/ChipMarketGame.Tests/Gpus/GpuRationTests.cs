using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class GpuRationTests
{
    [Fact]
    public void Inflating_an_order_beyond_125_percent_of_trailing_deliveries_gains_nothing()
    {
        var honest = Rationed([125_000, 200_000, 0, 0], supply: 150_000);
        var inflated = Rationed([1_000_000, 200_000, 0, 0], supply: 150_000);

        Assert.Equal(honest[0], inflated[0]);
    }

    [Fact]
    public void Ordering_less_than_counts_gets_less()
    {
        var full = Rationed([125_000, 200_000, 0, 0], supply: 150_000);
        var modest = Rationed([80_000, 200_000, 0, 0], supply: 150_000);

        Assert.True(modest[0] < full[0]);
    }

    [Fact]
    public void A_buyer_without_a_past_still_counts_for_one_chip() =>
        Assert.Equal(1, Rationed([1000, 1000, 0, 0], supply: 1000, arrange: world => world.Hyperscalers[0].GpuBaseline = 0)[0]);

    [Fact]
    public void OpenAI_s_order_counts_in_full()
    {
        var world = World();
        world.GpuOrders[world.OpenAiBuyer] = 1_000_000;
        world.GpuOrders[0] = 1_000_000;                          // of which 125,000 count

        var delivered = Ration(world, supply: 450_000);

        Assert.Equal(400_000, delivered[world.OpenAiBuyer]);
        Assert.Equal(50_000, delivered[0]);
    }

    [Fact]
    public void A_premium_buys_priority_in_a_shortage_with_its_sixth_power()
    {
        var delivered = Rationed(
            [125_000, 125_000, 0, 0], supply: 100_000,
            arrange: world => world.Play(0, (HyperscalerSheet sheet) => sheet with { Premium = 0.1 }));

        Assert.Equal(Math.Pow(1.1, 6), delivered[0] / (double)delivered[1], 1e-4);
    }

    [Fact]
    public void Loyalty_means_nothing_unless_the_maker_posted_that_it_does()
    {
        var delivered = Rationed([125_000, 125_000, 0, 0], supply: 100_000, arrange: world => world.Hyperscalers[0].Loyalty = 1);

        Assert.Equal(delivered[1], delivered[0]);
    }

    [Fact]
    public void With_full_weight_on_loyalty_a_wholly_loyal_buyer_weighs_twice_a_half_loyal_one()
    {
        var delivered = Rationed([125_000, 125_000, 0, 0], supply: 90_000, arrange: world =>
        {
            world.Nvidia.Terms = world.Nvidia.Terms with { Loyalty = 1 };
            (world.Hyperscalers[0].Loyalty, world.Hyperscalers[1].Loyalty) = (1, 0.5);
        });

        Assert.Equal([60_000, 30_000], delivered.Take(2));
    }

    [Fact]
    public void A_buyer_without_any_loyalty_keeps_a_twentieth_of_its_weight()
    {
        var delivered = Rationed([125_000, 125_000, 0, 0], supply: 105_000, arrange: world =>
        {
            world.Nvidia.Terms = world.Nvidia.Terms with { Loyalty = 1 };
            (world.Hyperscalers[0].Loyalty, world.Hyperscalers[1].Loyalty) = (0, 0.5);
        });

        Assert.Equal([5_000, 100_000], delivered.Take(2));
    }

    [Fact]
    public void The_unfilled_share_of_each_order_is_remembered_and_a_shortage_above_three_percent_is_news()
    {
        var world = World();
        (world.GpuOrders[0], world.GpuOrders[1]) = (100_000, 100_000);

        Ration(world, supply: 150_000);

        Assert.Equal((0.25, 0.25, 0.0), (world.GpuShortage, world.Hyperscalers[0].GpuUnfilled, world.Hyperscalers[2].GpuUnfilled));
        Assert.Equal(0.25, Assert.Single(world.Told(NewsKind.GpuShortage)).Amount);
    }

    [Fact]
    public void A_shortage_below_three_percent_is_no_news()
    {
        var world = World();
        world.GpuOrders[0] = 100_000;

        Ration(world, supply: 97_100);

        Assert.Equal(0.029, world.GpuShortage, 1e-12);
        Assert.Empty(world.Told(NewsKind.GpuShortage));
    }

    [Theory]
    [InlineData(true, 0.4)]
    [InlineData(false, 0.85)]
    public void What_a_buyer_was_left_short_of_is_reckoned_on_what_counts_of_its_order_where_the_scenario_says_so(
        bool counted, double unfilled)
    {
        var world = World(scenario => scenario with { Gpu = scenario.Gpu with { UnfilledOfCounted = counted } });
        (world.GpuOrders[0], world.GpuOrders[1]) = (500_000, 125_000);          // of the first 125,000 count

        Ration(world, supply: 150_000);

        Assert.Equal(unfilled, world.Hyperscalers[0].GpuUnfilled, 1e-12);
        Assert.Equal(0.4, world.Hyperscalers[1].GpuUnfilled, 1e-12);
    }

    [Fact]
    public void Who_gets_more_than_counted_was_left_short_of_nothing()
    {
        var world = World(scenario => scenario with { Gpu = scenario.Gpu with { UnfilledOfCounted = true } });
        (world.GpuOrders[0], world.GpuOrders[1]) = (500_000, 1_000);

        Ration(world, supply: 150_000);

        Assert.Equal(0, world.Hyperscalers[0].GpuUnfilled);
    }

    private static long[] Rationed(long[] orders, long supply, Action<World>? arrange = null)
    {
        var world = World();
        orders.CopyTo(world.GpuOrders, 0);
        arrange?.Invoke(world);
        return Ration(world, supply);
    }

    /// <summary>Every hyperscaler got 100,000 GPUs a quarter lately; nobody else orders.</summary>
    private static World World(Func<Scenario, Scenario>? change = null)
    {
        var world = Arranged.World(change);
        foreach (var firm in world.Hyperscalers) { firm.GpuBaseline = 100_000; }
        world.Nvidia.Product = world.Nvidia.Product with { ChipsPerWafer = 10 };
        return world;
    }

    private static long[] Ration(World world, long supply)
    {
        world.Nvidia.GpuWafers = supply / 10;
        GpuRation.Allocate(world);
        return world.GpusDelivered;
    }
}
