using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Terms by which the end of a game earns nothing that a longer game would not.</summary>
public sealed class ValueAtTheEndTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.25, 0.25)]
    [InlineData(0, 0)]
    public void Chips_that_wait_for_power_count_by_the_scenarios_weight(double weight, double counted)
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { StockValue = weight } });
        var firm = world.Hyperscalers[0];
        var none = Worth(world);

        firm.Fleet.Add(Gpus, turn: 0);
        var inService = Worth(world) - none;
        firm.Stock.Add(Gpus, turn: 0);

        Assert.Equal(counted * inService, Worth(world) - none - inService, 10.0);
    }

    [Fact]
    public void Power_counts_at_what_it_cost_by_the_scenarios_weight_and_with_interest_while_it_is_built()
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { SiteValue = 0.5 } });
        var none = Worth(world);

        world.Hyperscalers[0].PowerKilowatts += 1000;
        world.Hyperscalers[0].PowerComing[2] += 3000;            // ordered two quarters ago

        Assert.Equal(0.5 * 11_000 * (1000 + (3000 * 1.025 * 1.025)), Worth(world) - none, 10.0);
    }

    [Fact]
    public void Power_is_worth_nothing_where_the_scenario_does_not_say()
    {
        var world = Arranged.World();
        var none = Worth(world);

        world.Hyperscalers[0].PowerKilowatts += 1000;

        Assert.Equal(none, Worth(world));
    }

    [Theory]
    [InlineData(true, 0.8, 0.8)]
    [InlineData(true, 1.2, 1.0)]
    [InlineData(false, 0.8, 1.0)]
    public void GPUs_of_the_last_quarter_count_at_most_at_the_price_at_which_they_were_sold(bool atCost, double price, double counted)
    {
        var world = Arranged.World(scenario => scenario with
        {
            Score = scenario.Score with { NewestAtCost = atCost }, Gpu = scenario.Gpu with { Mix = [1] },
        });
        world.Nvidia.Terms = world.Nvidia.Terms with { Price = price };
        PostedTerms.TakeEffect(world);
        world.Turn = 1;
        GpuRoadmap.PutOnSale(world);
        var firm = world.Hyperscalers[0];
        var none = Worth(world);

        firm.Fleet.Add(Gpus with { Age = 2 }, turn: 1);
        var older = Worth(world) - none;
        firm.Fleet.Add(Gpus with { Age = 1 }, turn: 1);

        Assert.Equal(older / 18 * 19 * counted, Worth(world) - none - older, 1e4);
    }

    [Theory]
    [InlineData(true, 8 * 600)]
    [InlineData(false, 8 * 1000)]
    public void Saving_on_research_does_not_raise_what_the_GPU_maker_is_worth(bool kept, long millions)
    {
        var world = Year(kept, world =>
        {
            var (maker, planned) = (world.Roster.GpuMaker, GpuRoadmap.Planned(world));
            Receive(world, maker, planned + new Usd(600_000_000));
            world.Ledger.Pay(maker, world.Roster.Outside, planned - new Usd(400_000_000), Purpose.ResearchAndCuda);
        });

        Assert.Equal(millions * 1e6, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Theory]
    [InlineData(true, 8 * 80)]
    [InlineData(false, 8 * 100)]
    public void Saving_on_research_does_not_raise_what_a_designer_is_worth(bool kept, long millions)
    {
        var world = Year(kept, world =>
        {
            var (designer, planned) = (world.Roster.Designer(0), world.Scenario.Designers[0].IpSpend);
            Receive(world, designer, planned + new Usd(80_000_000));
            world.Ledger.Pay(designer, world.Roster.Outside, planned - new Usd(20_000_000), Purpose.IpResearch);
        });

        Assert.Equal(millions * 1e6, Terminal(world, world.Roster.Designer(0)), 1e3);
    }

    [Fact]
    public void Research_cut_to_plan_in_the_last_year_counts_as_in_the_year_before()
    {
        var world = Arranged.World(scenario => scenario with
        {
            Score = scenario.Score with { ResearchKept = true }, Plan = scenario.Plan with { Growth = 0 },
        });
        var (maker, planned) = (world.Roster.GpuMaker, GpuRoadmap.Planned(world));
        Quarters(world, () => Spend(planned + planned));
        Quarters(world, () => Spend(planned));

        Assert.Equal(8e9, Terminal(world, maker), 1e3);

        void Spend(Usd research)
        {
            Receive(world, maker, planned + planned + new Usd(1_000_000_000));
            world.Ledger.Pay(maker, world.Roster.Outside, research, Purpose.ResearchAndCuda);
        }
    }

    [Theory]
    [InlineData(1.25, 1250)]
    [InlineData(3, 2000)]
    [InlineData(0, 2000)]
    public void A_year_that_outdid_the_one_before_counts_for_years_to_come_up_to_the_scenarios_growth(double cap, long millions)
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { GrowthCap = cap } });
        Quarters(world, () => Receive(world, world.Roster.GpuMaker, new Usd(1_000_000_000)));
        Quarters(world, () => Receive(world, world.Roster.GpuMaker, new Usd(2_000_000_000)));

        Assert.Equal(8 * millions * 1e6, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Fact]
    public void A_game_of_one_year_has_no_year_before()
    {
        var world = Earning(score => score with { GrowthCap = 1 });

        Assert.Equal(8e9, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Theory]
    [InlineData(2, 0.9, 0.81)]
    [InlineData(2, 1.1, 1)]
    [InlineData(0, 0.9, 1)]
    public void A_price_below_the_year_befores_lowers_what_years_to_come_are_worth(double power, double price, double kept)
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { PriceCutPower = power } });
        Quarters(world, () => Sell(1));
        Quarters(world, () => Sell(price));

        Assert.Equal(8e9 * kept, Terminal(world, world.Roster.GpuMaker), 1e3);

        void Sell(double at)
        {
            Receive(world, world.Roster.GpuMaker, new Usd(1_000_000_000));
            world.Nvidia.Terms = world.Nvidia.Terms with { Price = at };
            PostedTerms.TakeEffect(world);
        }
    }

    [Fact]
    public void Research_above_plan_counts_as_it_is_paid()
    {
        var world = Year(true, world =>
        {
            var maker = world.Roster.GpuMaker;
            Receive(world, maker, new Usd(20_000_000_000));
            world.Ledger.Pay(maker, world.Roster.Outside, new Usd(19_000_000_000), Purpose.ResearchAndCuda);
        });

        Assert.Equal(8e9, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Fact]
    public void Each_quarter_by_which_generations_to_come_are_late_takes_its_share_of_the_GPU_makers_worth()
    {
        var world = Earning(score => score with { RoadmapDelay = 0.05 });
        var onTime = Terminal(world, world.Roster.GpuMaker);
        for (var n = 0; n < world.Nvidia.Launches.Length; n++)
        {
            if (world.Nvidia.Launches[n] > world.Turn) { world.Nvidia.Launches[n] += 2; }
        }

        Assert.Equal(onTime * 0.9, Terminal(world, world.Roster.GpuMaker), 1e3);

        world.Nvidia.RoadmapProgress = -1;

        Assert.Equal(onTime * 0.875, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Fact]
    public void A_CUDA_ecosystem_left_to_decay_lowers_the_GPU_makers_worth()
    {
        var world = Earning(score => score with { EcosystemPower = 0.5 });
        var before = Terminal(world, world.Roster.GpuMaker);

        world.Nvidia.Ecosystem = world.Scenario.Cuda.Start * 0.64;

        Assert.Equal(before * 0.8, Terminal(world, world.Roster.GpuMaker), 1e3);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 0.5)]
    [InlineData(0, 0)]
    public void A_programme_under_way_moves_what_a_customers_chips_earn_to_its_designer(double weight, double counted)
    {
        var world = Arranged.World(scenario => scenario with
        {
            Score = scenario.Score with { ProgrammeValue = weight }, Designer = scenario.Designer with { OpexRate = 0 },
        });
        foreach (var other in world.Hyperscalers) { other.ProgrammeCount = 0; }
        var (firm, winner, loser) = (world.Hyperscalers[0], world.Roster.Designer(5), world.Roster.Designer(0));
        Quarters(world, () =>
        {
            Receive(world, winner, new Usd(20_000_000_000));
            Receive(world, loser, new Usd(20_000_000_000));
        });

        var before = (Won: Terminal(world, winner), Lost: Terminal(world, loser));
        firm.LastAsic = 1000;
        firm.Chip = firm.Chip with { Lead = loser, LeadShare = 1, Second = default, SecondShare = 0, Cost = 4000, LeadMargin = 0.5 };
        firm.Start(new Programme
        {
            Chip = firm.Chip with { Lead = winner, Cost = 6000, LeadMargin = 0.25 }, Remaining = 3,
        });

        // Five of the eight quarters: 1,000 chips at $2,000 for the winner, at $4,000 for the loser.
        Assert.Equal(counted * 5 * 1000 * 2000, Terminal(world, winner) - before.Won, 1.0);
        Assert.Equal(counted * 5 * 1000 * -4000, Terminal(world, loser) - before.Lost, 1.0);
    }

    [Fact]
    public void A_programme_that_launches_after_the_years_that_count_changes_nothing()
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { ProgrammeValue = 1 } });
        foreach (var firm in world.Hyperscalers) { firm.ProgrammeCount = 0; }
        var before = Terminal(world, world.Roster.Designer(0));

        world.Hyperscalers[0].Start(new Programme { Chip = world.Hyperscalers[0].Chip with { Cost = 1 }, Remaining = 8 });

        Assert.Equal(before, Terminal(world, world.Roster.Designer(0)));
    }

    [Fact]
    public void Roadmap_and_ecosystem_change_nothing_where_the_scenario_does_not_say()
    {
        var world = Earning(score => score);
        var before = Terminal(world, world.Roster.GpuMaker);

        world.Nvidia.Ecosystem = 0.5;
        world.Nvidia.Launches[^1] += 4;

        Assert.Equal(before, Terminal(world, world.Roster.GpuMaker));
    }

    private static FleetBatch Gpus => new(false, new Chips(1000), new Compute(2), new Watts(700), 0);

    private static double Worth(World world) => Role.Of(CompanyRole.Hyperscaler).TerminalValue(world, 0, world.Seats[0]).Value;

    private static double Terminal(World world, Company company) =>
        Role.Of(world.Roster.RoleOf(company)).TerminalValue(world, world.Roster.NumberOf(company), world.Seat(company)).Value;

    private static World Earning(Func<ScoreParameters, ScoreParameters> change)
    {
        var world = Arranged.World(scenario => scenario with { Score = change(scenario.Score) });
        Quarters(world, () => Receive(world, world.Roster.GpuMaker, new Usd(1_000_000_000)));
        return world;
    }

    private static World Year(bool kept, Action<World> quarter)
    {
        var world = Arranged.World(scenario => scenario with { Score = scenario.Score with { ResearchKept = kept } });
        Quarters(world, () => quarter(world));
        return world;
    }

    private static void Quarters(World world, Action quarter)
    {
        for (var n = 0; n < 4; n++)
        {
            Books.Open(world);
            quarter();
            Books.Close(world);
            world.Turn++;
        }
    }

    private static void Receive(World world, Company company, Usd amount) =>
        world.Ledger.Pay(world.Roster.Outside, company, amount, Purpose.EndDemand);
}
