using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BuyerHistoryTests
{
    [Fact]
    public void Trailing_deliveries_move_a_quarter_of_the_way_each_quarter()
    {
        var world = Remembered(gpus: 300_000, asics: 0, arrange: world => world.Hyperscalers[0].GpuBaseline = 100_000);

        Assert.Equal(150_000, world.Hyperscalers[0].GpuBaseline);
    }

    [Fact]
    public void Loyalty_moves_a_quarter_of_the_way_to_the_GPU_share_of_compute_bought()
    {
        Assert.Equal(0.625, Remembered(gpus: 1000, asics: 0).Hyperscalers[0].Loyalty);
        Assert.Equal(0.375, Remembered(gpus: 0, asics: 1000).Hyperscalers[0].Loyalty);
    }

    [Fact]
    public void Who_buys_nothing_keeps_its_loyalty() => Assert.Equal(0.5, Remembered(gpus: 0, asics: 0).Hyperscalers[0].Loyalty);

    [Fact]
    public void The_rest_of_the_world_has_a_past_too()
    {
        var world = Arranged.World();
        world.GpusDelivered[world.RestOfWorldBuyer] = 0;

        BuyerHistory.Remember(world);

        Assert.Equal(660_000 * 0.75, world.Fringe.RestOfWorldBaseline);
    }

    private static World Remembered(long gpus, long asics, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        arrange?.Invoke(world);
        world.GpusDelivered[0] = gpus;
        world.Hyperscalers[0].AsicMade = asics;
        BuyerHistory.Remember(world);
        return world;
    }
}
