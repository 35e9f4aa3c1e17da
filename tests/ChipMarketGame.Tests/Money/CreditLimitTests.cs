using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CreditLimitTests
{
    [Fact]
    public void The_limit_has_a_floor_for_each_class()
    {
        var world = Arranged.World();

        Assert.Equal(30_000_000_000, CreditLimit.Of(world, world.Roster.At(0)).Count);
        Assert.Equal(1_500_000_000, CreditLimit.Of(world, world.Roster.Designer(0)).Count);
        Assert.Equal(40_000_000_000, CreditLimit.Of(world, world.Roster.GpuMaker).Count);
    }

    [Fact]
    public void The_limit_is_twice_the_operating_cash_flow_of_the_last_four_quarters()
    {
        var world = Arranged.World();
        Close(world, quarters: 3, operating: 10_000_000_000);
        Assert.Equal(30_000_000_000, CreditLimit.Of(world, world.Roster.At(0)).Count);

        Close(world, quarters: 1, operating: 20_000_000_000);
        Assert.Equal(100_000_000_000, CreditLimit.Of(world, world.Roster.At(0)).Count);

        Close(world, quarters: 1, operating: 0);
        Assert.Equal(80_000_000_000, CreditLimit.Of(world, world.Roster.At(0)).Count);
    }

    [Fact]
    public void Purchases_within_cash_and_credit_are_made_in_full()
    {
        var world = Ordered(power: 3000);                        // $33bn of $90bn

        Assert.Equal((3000, 0.0), (world.Sheets.Hyperscalers[0].Power.Count, world.Seats[0].CutBack));
        Assert.Empty(world.Told(NewsKind.CreditLimitReached));
    }

    [Fact]
    public void Purchases_beyond_it_are_cut_in_one_proportion_and_the_cut_is_news()
    {
        var world = Ordered(power: 3000, software: 1_000_000_000, gpus: 1000, asics: 1000, spent: 73_000_000_000);
        var (sheet, kept) = (world.Sheets.Hyperscalers[0], 1 - world.Seats[0].CutBack);

        Assert.InRange(kept, 0.4, 0.6);
        Assert.Equal(
            [(long)(3000 * kept), (long)(1_000_000_000 * kept), (long)(1000 * kept), (long)(1000 * kept)],
            [sheet.Power.Count, sheet.Software.Count, sheet.Gpu.Count, sheet.Asic.Count]);
        Assert.Equal(1 - kept, Assert.Single(world.Told(NewsKind.CreditLimitReached)).Amount);
    }

    [Fact]
    public void Engineering_bills_come_first()
    {
        var room = 90_000_000_000 - (30_000_000 * 1100L);        // cash and credit, less what the power below costs
        var world = Ordered(power: 3000, spent: room - 20_000_000);
        Assert.Equal(new Usd(30_000_000), Programmes.BillDue(world.Hyperscalers[0]));

        Assert.Equal(1 - ((33_000_000_000 + 20_000_000 - 30_000_000) / 33e9), world.Seats[0].CutBack, 1e-9);
    }

    [Fact]
    public void Who_is_beyond_the_limit_buys_nothing()
    {
        var world = Ordered(power: 100, gpus: 100, spent: 95_000_000_000);

        Assert.Equal(
            (0, 0, 1.0), (world.Sheets.Hyperscalers[0].Power.Count, world.Sheets.Hyperscalers[0].Gpu.Count, world.Seats[0].CutBack));
    }

    [Fact]
    public void What_was_cut_stays_on_the_standing_sheet()
    {
        var world = Ordered(power: 3000, spent: 95_000_000_000);

        Assert.Equal(3000, world.Standing.Hyperscalers[0].Power.Count);
    }

    private static World Ordered(long power = 0, long software = 0, long gpus = 0, long asics = 0, long spent = 0)
    {
        var world = Arranged.World();
        world.Standing.Hyperscalers[0] = new HyperscalerSheet(
            new Chips(gpus), 0, new Chips(asics), new Usd(software), new Megawatts(power), null, 0);
        world.Sheets.CopyFrom(world.Standing);
        world.Ledger.Pay(world.Roster.At(0), world.Roster.Outside, new Usd(spent), Purpose.Interest);
        OwnChipContract.Price(world);
        CreditLimit.CutBack(world);
        return world;
    }

    private static void Close(World world, int quarters, long operating)
    {
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            world.Seats[0].Close(operating, free: 0, leftOut: 0, discountFactor: 1);
        }
    }
}
