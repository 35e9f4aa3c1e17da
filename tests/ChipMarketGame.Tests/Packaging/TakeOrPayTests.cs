using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TakeOrPayTests
{
    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(49_999, 8_000)]
    [InlineData(70_000, 0)]
    public void Wafers_used_beyond_the_reservation_earn_nothing_back(long used, long fee)
    {
        var world = Arranged.World();
        world.Wafers = 100_000;
        world.Nvidia.Product = world.Nvidia.Product with { ChipsPerWafer = 15 };
        world.GpuOrders[0] = used * 15;
        world.Play((NvidiaSheet sheet) => sheet with { Reserve = 0.5 });

        PackagingRation.Allocate(world);

        Assert.Equal(used, world.Nvidia.GpuWafers);
        Assert.Equal((fee, -fee), (world.Paid(world.Roster.GpuMaker, Purpose.PackagingFee), world.Operating(world.Roster.GpuMaker)));
    }
}
