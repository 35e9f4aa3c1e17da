using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class InterestTests
{
    [Fact]
    public void Cash_below_zero_costs_two_percent_a_quarter() => Assert.Equal(20_000_000, Charged(cash: -1_000_000_000));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void Cash_earns_nothing(long cash) => Assert.Equal(0, Charged(cash));

    private static long Charged(long cash)
    {
        var world = Arranged.World();
        var seat = world.Roster.At(0);
        world.Ledger.Pay(world.Roster.Outside, seat, new Usd(cash) - world.Ledger.Cash(seat), Purpose.CloudRevenue);
        Interest.Charge(world);
        return world.Paid(seat, Purpose.Interest);
    }
}
