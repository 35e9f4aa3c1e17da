using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnChipRampTests
{
    [Fact]
    public void An_order_is_cut_to_1_6_times_the_ramp_limit_and_the_cut_is_news()
    {
        var world = Ordered(chips: 50_000);

        Assert.Equal(16_000, world.Hyperscalers[0].AsicOrdered);
        Assert.Equal(34_000, Assert.Single(world.Told(NewsKind.OwnChipOrderCut)).Amount);
    }

    [Fact]
    public void An_order_within_the_ceiling_stands()
    {
        var world = Ordered(chips: 16_000);

        Assert.Equal(16_000, world.Hyperscalers[0].AsicOrdered);
        Assert.Empty(world.Told(NewsKind.OwnChipOrderCut));
    }

    [Fact]
    public void The_limit_grows_by_its_own_rate_which_fades_to_three_tenths()
    {
        Assert.Equal(10_000 * 1.13, Grown(turn: 0), 1e-6);
        Assert.Equal(10_000 * (1 + (0.13 * (0.3 + (0.7 * Math.Exp(-1))))), Grown(turn: 9), 1e-6);
    }

    [Theory]
    [InlineData(0.05, true, 1.18)]
    [InlineData(0.05, false, 1.13)]
    [InlineData(0, true, 1.13)]
    public void A_chip_on_Fusion_ramps_faster_by_what_the_scenario_says(double gain, bool onFusion, double growth)
    {
        var world = Arranged.World(scenario => scenario with { Fusion = scenario.Fusion with { RampGain = gain } });
        var firm = world.Hyperscalers[0];
        (firm.Ramp, firm.Chip.OnFusion) = (10_000, onFusion);

        OwnChipRamp.Grow(world);

        Assert.Equal(10_000 * growth, firm.Ramp, 1e-6);
    }

    [Fact]
    public void Dear_GPUs_speed_it_up_and_cheap_ones_slow_it_down()
    {
        Assert.Equal(10_000 * (1.13 + (0.18 * Math.Log(1.2))), Grown(0, world => world.Nvidia.PriceIndex = 1.2), 1e-6);
        Assert.True(Grown(0, world => world.Nvidia.PriceIndex = 0.8) < 10_000 * 1.13);
    }

    [Fact]
    public void Rationed_buyers_turn_to_own_silicon() =>
        Assert.Equal(10_000 * (1.13 + (0.80 * 0.5 * 0.5)), Grown(0, world => world.Hyperscalers[0].GpuUnfilled = 0.5), 1e-6);

    private static World Ordered(long chips)
    {
        var world = Arranged.World();
        world.Hyperscalers[0].Ramp = 10_000;
        world.Play(0, (HyperscalerSheet sheet) => sheet with { Asic = new Chips(chips) });
        OwnChipRamp.LimitOrders(world);
        return world;
    }

    private static double Grown(int turn, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        world.Turn = turn;
        world.Hyperscalers[0].Ramp = 10_000;
        arrange?.Invoke(world);
        OwnChipRamp.Grow(world);
        return world.Hyperscalers[0].Ramp;
    }
}
