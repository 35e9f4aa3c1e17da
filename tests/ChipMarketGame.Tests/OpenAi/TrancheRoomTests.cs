using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TrancheRoomTests
{
    [Theory]
    [InlineData(0, 400_000_000)]
    [InlineData(300_000_000, 300_000_000)]
    [InlineData(-1, 0)]
    public void What_was_offered_is_paid_as_far_as_cash_and_credit_reach_when_the_gigawatts_are_there(long room, long paid)
    {
        var world = Arranged.World();
        var (openAi, maker) = (world.OpenAi, world.Roster.GpuMaker);
        (openAi.Capital, openAi.GigawattsOrdered) = (1_000_000_000, 0.4);
        (world.GpuOrders[world.OpenAiBuyer], world.GpusDelivered[world.OpenAiBuyer]) = (1000, 1000);
        if (room != 0) { world.Ledger.Pay(maker, world.Roster.Outside, CreditLimit.Room(world, maker) - new Usd(room), Purpose.GpuCost); }

        OpenAiPlan.Build(world);

        Assert.Equal((paid, paid, (double)paid), (world.Paid(maker, Purpose.OpenAiTranche), openAi.Funded, openAi.Mark));
        Assert.Equal((0.4 * 38e9) - paid, openAi.Need, 1.0);
    }
}
