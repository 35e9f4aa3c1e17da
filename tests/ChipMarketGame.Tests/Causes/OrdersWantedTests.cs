using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OrdersWantedTests
{
    private const int Google = 0, Microsoft = 3;

    [Fact]
    public void Own_chips_ordered_and_not_made_are_orders_that_the_design_house_could_not_fill()
    {
        var line = Sold("broadcom", Google, ordered: 1000, made: 600).Sales[Google];

        Assert.Equal((1000, 600), (line.Wanted, line.Sold));
    }

    [Fact]
    public void Two_designers_share_what_was_ordered_as_they_share_what_was_made()
    {
        // Google's TPU v7: 80 % Broadcom, 20 % MediaTek.
        void InVolume(World world) => world.Hyperscalers[Google].Chip = world.Hyperscalers[Google].Programmes[0].Chip;

        Assert.Equal((800, 480), Units(Sold("broadcom", Google, 1000, 600, InVolume).Sales[Google]));
        Assert.Equal((200, 120), Units(Sold("mediatek", Google, 1000, 600, InVolume).Sales[Google]));
    }

    [Fact]
    public void A_design_house_has_no_contract_with_those_whose_chips_others_make()
    {
        var sales = Sold("fujitsu", Microsoft, ordered: 1000, made: 1000).Sales;

        Assert.All(sales.Take(4), line => Assert.False(line.Contract));
    }

    private static (double Wanted, double Sold) Units(SalesLine line) => (line.Wanted, line.Sold);

    private static ProfitAccount Sold(string seat, int customer, long ordered, long made, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        arrange?.Invoke(world);
        var terms = new OpenTerms(world);
        (world.Hyperscalers[customer].AsicOrdered, world.Hyperscalers[customer].AsicMade) = (ordered, made);
        OwnChipContract.Price(world);
        OwnChipDelivery.Deliver(world);
        return ProfitAccount.Of(world, Seed.Seat(seat), terms);
    }
}
