using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PowerLagTests
{
    [Fact]
    public void Power_ordered_in_any_quarter_is_there_four_quarters_after_it_whatever_else_was_ordered()
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[0];
        long[] orders = [100, 0, 30, 7, 0, 250, 1, 0, 0, 12];
        firm.PowerKilowatts = 0;
        for (world.Turn = 0; world.Turn < orders.Length; world.Turn++)
        {
            world.Play(0, (HyperscalerSheet sheet) => sheet with { Power = new Megawatts(orders[world.Turn]) });
            Sites.Build(world);

            Assert.Equal(1000 * orders.Take(world.Turn - 3).Sum(), firm.PowerKilowatts);
            Assert.Equal(1000 * orders.Take(world.Turn + 1).TakeLast(Math.Min(4, world.Turn + 1)).Sum(), firm.PowerOrdered());
        }
    }
}
