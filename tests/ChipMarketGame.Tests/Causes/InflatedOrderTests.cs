using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class InflatedOrderTests
{
    private const long Trailing = 100_000, Counted = 125_000, Delivered = 80_000;

    [Theory]
    [InlineData(Counted, Counted)]
    [InlineData(10 * Trailing, Counted)]
    [InlineData(90_000, 90_000)]
    [InlineData(Delivered, Delivered)]
    public void A_GPU_order_is_wanted_as_far_as_rationing_counts_it(long order, long wanted)
    {
        var line = Sold(order).Sales[0];

        Assert.Equal((wanted, Delivered), (line.Wanted, line.Sold));
    }

    [Fact]
    public void An_order_ten_times_the_trailing_deliveries_loses_the_GPU_maker_no_more_sales_than_one_that_counts_in_full()
    {
        var unserved = (Counted - Delivered) * Sold(Counted).Sales[0].Margin;

        Assert.Equal(-unserved, SupplyLimit(Counted), 1.0);
        Assert.Equal(SupplyLimit(Counted), SupplyLimit(10 * Trailing));
    }

    [Fact]
    public void OpenAI_s_order_is_wanted_in_full()
    {
        var account = Sold(0, world => world.GpuOrders[world.OpenAiBuyer] = 50 * Trailing);

        Assert.Equal(50 * Trailing, account.Sales[^1].Wanted);
    }

    /// <summary>
    /// What the unserved part of an order takes from the GPU maker's profit, against a quarter in which all of it was served.
    /// </summary>
    private static long SupplyLimit(long order)
    {
        var amounts = new long[Enum.GetValues<ProfitCause>().Length];
        ProfitSplit.Add(Sold(Delivered), Sold(order), amounts);
        return amounts[(int)ProfitCause.SupplyLimit];
    }

    private static ProfitAccount Sold(long order, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        world.Hyperscalers[0].GpuBaseline = Trailing;
        var terms = new OpenTerms(world);
        (world.GpuOrders[0], world.GpusDelivered[0]) = (order, order > 0 ? Delivered : 0);
        arrange?.Invoke(world);
        GpuShipment.Deliver(world);
        return ProfitAccount.Of(world, world.Roster.GpuMaker, terms);
    }
}
