using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SitesTests
{
    [Fact]
    public void Power_is_paid_when_ordered_and_is_there_four_quarters_later()
    {
        var (world, firm) = Empty();
        world.Play(0, (HyperscalerSheet sheet) => sheet with { Power = new Megawatts(100) });
        Sites.Build(world);
        Assert.Equal(100_000L * 11_000, world.Paid(firm.Company, Purpose.PowerBuild));
        Assert.Equal(100_000, firm.PowerOrdered());

        world.Play(0, (HyperscalerSheet sheet) => sheet with { Power = default });
        for (world.Turn = 1; world.Turn <= 4; world.Turn++)
        {
            Assert.Equal(0, firm.PowerKilowatts);
            Sites.Build(world);
        }

        Assert.Equal((100_000, 0), (firm.PowerKilowatts, firm.PowerOrdered()));
    }

    [Fact]
    public void Software_is_spending_of_the_quarter_and_power_is_not()
    {
        var (world, firm) = Empty();
        world.Play(0, (HyperscalerSheet sheet) => sheet with { Software = new Usd(70_000_000), Power = new Megawatts(1) });

        Sites.Build(world);

        Assert.Equal(-70_000_000, world.Operating(firm.Company));
    }

    [Fact]
    public void Chips_go_into_service_as_far_as_power_allows_and_the_rest_waits()
    {
        var (world, firm) = Empty(kilowatts: 1200);              // 1,000 kW of chips at a usage effectiveness of 1.2
        world.GpusDelivered[0] = 3000;

        Sites.Deploy(world);

        var inService = 1_000_000 / world.Nvidia.Product.Watts.Count;
        Assert.Equal((inService, 3000 - inService), (ClosedQuarter.Chips(firm.Fleet), ClosedQuarter.Chips(firm.Stock)));
    }

    [Fact]
    public void The_oldest_chips_in_stock_go_into_service_first()
    {
        var (world, firm) = Empty(kilowatts: 1200);
        firm.Stock.Add(new FleetBatch(true, new Chips(900), new Compute(1), new Watts(1000), 3), turn: 0);
        world.GpusDelivered[0] = 3000;

        Sites.Deploy(world);

        Assert.Equal((true, 900), (firm.Fleet.Batches[0].Own, firm.Fleet.Batches[0].Chips));
    }

    [Fact]
    public void Chips_in_service_stay_there_when_more_arrive()
    {
        var (world, firm) = Empty(kilowatts: 0);
        firm.Fleet.Add(new FleetBatch(false, new Chips(10), new Compute(1), new Watts(700), 1), turn: 0);
        world.GpusDelivered[0] = 5;

        Sites.Deploy(world);

        Assert.Equal((10, 5), (ClosedQuarter.Chips(firm.Fleet), ClosedQuarter.Chips(firm.Stock)));
    }

    [Fact]
    public void Chips_age_also_while_they_wait_for_power_and_are_scrapped_after_twenty_quarters()
    {
        var (world, firm) = Empty();
        firm.Fleet.Add(new FleetBatch(false, new Chips(1), new Compute(1), new Watts(700), 19), turn: 0);
        firm.Fleet.Add(new FleetBatch(false, new Chips(2), new Compute(1), new Watts(700), 20), turn: 0);
        firm.Stock.Add(new FleetBatch(false, new Chips(4), new Compute(1), new Watts(700), 19), turn: 0);
        firm.Stock.Add(new FleetBatch(false, new Chips(8), new Compute(1), new Watts(700), 20), turn: 0);

        Sites.Age(world);

        Assert.Equal((1, 4), (ClosedQuarter.Chips(firm.Fleet), ClosedQuarter.Chips(firm.Stock)));
        Assert.Equal((20, 20), (firm.Fleet.Batches[0].Age(turn: 1), firm.Stock.Batches[0].Age(turn: 1)));
    }

    [Fact]
    public void Energy_is_the_power_in_service_with_its_overhead_for_2190_hours_at_six_cents()
    {
        var (world, firm) = Empty();
        firm.Fleet.Add(new FleetBatch(false, new Chips(1000), new Compute(1), new Watts(1000), 0), turn: 0);

        Assert.Equal(1000 * 1.2 * 2190 * 0.06, EnergyBill.Of(world.Scenario, firm.Fleet).Value, 1e-6);
    }

    private static (World World, HyperscalerState Firm) Empty(long kilowatts = 0)
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[0];
        firm.Fleet.Clear();
        firm.PowerKilowatts = kilowatts;
        firm.AsicMade = 0;
        return (world, firm);
    }
}
