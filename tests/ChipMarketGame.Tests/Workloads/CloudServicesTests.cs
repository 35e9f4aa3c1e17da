using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CloudServicesTests
{
    private const int Google = 0, Meta = 1, Amazon = 2;

    [Fact]
    public void A_firm_without_chips_earns_nothing_and_serves_nothing()
    {
        var (revenue, world) = Served(Meta, gpus: 0);

        Assert.Equal((0, 1.0), (revenue, world.Hyperscalers[Meta].Service.Gap));
    }

    [Fact]
    public void Serving_all_demand_earns_its_value_and_more_chips_earn_no_more()
    {
        var (revenue, world) = Served(Meta, gpus: 100_000_000);

        Assert.Equal(1e6 * 5400, revenue, 1.0);
        Assert.Equal(0, world.Hyperscalers[Meta].Service.Gap, 1e-9);
        Assert.Equal(revenue, Served(Meta, gpus: 200_000_000).Revenue);
    }

    [Fact]
    public void The_first_part_of_a_demand_is_worth_more_than_the_last()
    {
        var half = Served(Meta, gpus: 250_000).Revenue;         // half of its training, which is half of its work

        Assert.Equal(0.5e6 * 5400 * ((1.55 * 0.5) - (0.55 * 0.25)), half, 2000.0);
    }

    [Fact]
    public void Tenants_pay_fifteen_percent_more_and_those_who_accept_own_chips_seven_percent_less_than_that()
    {
        var demand = Workload.Of(Seed.Scenario, Seed.Seat("google"), 0, 1, new(1e6));
        var wanted = 5400 * (demand.Training + demand.Inference + (1.15 * demand.Insisting) + (1.15 * 0.93 * demand.Accepting));

        Assert.Equal(wanted, Served(Google, gpus: 100_000_000).Revenue, 1.0);
    }

    [Fact]
    public void Revenue_less_energy_is_operating_cash()
    {
        var (revenue, world) = Served(Meta, gpus: 1000);
        var firm = world.Hyperscalers[Meta].Company;

        Assert.Equal(revenue - world.Paid(firm, Purpose.Energy), world.Operating(firm));
        Assert.Equal(Usd.Round(700 * 1.2 * 2190 * 0.06).Count, world.Paid(firm, Purpose.Energy));
    }

    [Fact]
    public void Independence_is_the_share_of_own_chips_in_the_work_that_they_could_do_and_Fusion_blunts_it()
    {
        var own = Served(Meta, gpus: 0, asics: 1_000_000, software: 0.98).World.Hyperscalers[Meta];
        Assert.InRange(own.Independence, 0.5, 1);

        var onFusion = Served(Meta, gpus: 0, asics: 1_000_000, software: 0.98, onFusion: true).World.Hyperscalers[Meta];
        Assert.Equal(0.45, onFusion.Independence / own.Independence, 0.03);
        Assert.Equal(0, Served(Meta, gpus: 1_000_000).World.Hyperscalers[Meta].Independence);
    }

    [Fact]
    public void The_report_tells_the_parts_of_own_chips_in_work_and_in_what_stands_there()
    {
        var service = Served(Meta, gpus: 300_000, asics: 100_000, software: 0.98).World.Hyperscalers[Meta].Service;

        Assert.Equal(0.25, service.InstalledAsic, 1e-12);
        Assert.InRange(service.InternalAsic, 0.2, 0.3);
        Assert.Equal(0, service.IdleAsic, 1e-9);
    }

    [Fact]
    public void A_chip_on_Fusion_helps_the_GPUs_beside_it() =>
        Assert.True(Served(Amazon, gpus: 500_000, onFusion: true).Revenue > Served(Amazon, gpus: 500_000).Revenue);

    [Fact]
    public void Compute_loses_value_every_quarter_down_to_a_floor()
    {
        Assert.Equal(5400 * Math.Exp(-0.066 * 10), Seed.Scenario.Trends.Value(10).Value, 1e-9);
        Assert.Equal(new Dollars(140), Seed.Scenario.Trends.Value(70));
    }

    /// <summary>A firm that wants a million units and has just these chips, H100s and its own of the same compute.</summary>
    private static (long Revenue, World World) Served(
        int hyperscaler, long gpus, long asics = 0, double software = 0.5, bool onFusion = false)
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[hyperscaler];
        (firm.Demand, firm.Software, firm.Chip.OnFusion) = (1e6, software, onFusion);
        firm.Fleet.Clear();
        firm.Fleet.Add(new FleetBatch(false, new Chips(gpus), new Compute(1), new Watts(700), 1), turn: 0);
        firm.Fleet.Add(new FleetBatch(true, new Chips(asics), new Compute(1), new Watts(500), 1), turn: 0);
        OwnChipContract.Price(world);
        CloudServices.Serve(world);
        return (firm.Service.Revenue.Count, world);
    }
}
