using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class GpuRoadmapTests
{
    private static readonly int[] Published = [.. Seed.Scenario.Gpu.Roadmap.Select(generation => generation.Launch - Seed.Scenario.Start)];

    [Fact]
    public void With_research_on_plan_the_published_roadmap_holds() =>
        Assert.Equal(Published, Developed(research: 1, quarters: 24).Nvidia.Launches);

    [Fact]
    public void Progress_moves_by_the_root_of_research_over_plan_less_one() =>
        Assert.Equal(Math.Sqrt(2) - 1, Developed(research: 2, quarters: 1).Nvidia.RoadmapProgress, 1e-12);

    [Fact]
    public void Two_units_of_progress_bring_the_launches_to_come_a_quarter_forward_and_are_news()
    {
        var world = Developed(research: 2, quarters: 5);         // 5 · 0.414 = 2.07

        Assert.Equal(Published[^1] - 1, world.Nvidia.Launches[^1]);
        Assert.Equal(0.07, world.Nvidia.RoadmapProgress, 0.01);
        Assert.Equal(-1, Assert.Single(world.Told(NewsKind.RoadmapMoves)).Amount);
    }

    [Fact]
    public void Without_research_launches_fall_back_a_quarter_every_two_quarters()
    {
        var world = Developed(research: 0, quarters: 2);

        Assert.Equal(Published[^1] + 1, world.Nvidia.Launches[^1]);
        Assert.Equal(1, Assert.Single(world.Told(NewsKind.RoadmapMoves)).Amount);
    }

    [Theory]
    [InlineData(0.1, -0.2)]
    [InlineData(0, 0)]
    public void A_lead_over_the_published_roadmap_wears_off_where_the_scenario_says_so(double decay, double progress)
    {
        var world = Led(quarters: -2, decay);

        GpuRoadmap.Develop(world);

        Assert.Equal(progress, world.Nvidia.RoadmapProgress, 1e-12);
    }

    [Fact]
    public void A_delay_does_not_wear_off()
    {
        var world = Led(quarters: 2, decay: 0.1);

        GpuRoadmap.Develop(world);

        Assert.Equal(0, world.Nvidia.RoadmapProgress);
    }

    [Theory]
    [InlineData(false, 1, 100_000_000)]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 0)]
    public void The_engineers_who_bring_others_onto_Fusion_are_saved_while_it_could_be_open_and_is_not(bool open, int turn, long saved)
    {
        var world = Arranged.World(scenario => scenario with { Plan = scenario.Plan with { Growth = 0 } });
        (world.Turn, world.Nvidia.Terms) = (turn, world.Nvidia.Terms with { FusionOpen = open });

        GpuRoadmap.Develop(world);

        Assert.Equal(5_200_000_000 - saved, world.Paid(world.Roster.GpuMaker, Purpose.ResearchAndCuda));
    }

    [Fact]
    public void Nothing_is_saved_of_a_plan_that_is_not_spent()
    {
        var world = Arranged.World();
        (world.Turn, world.Nvidia.Terms) = (1, world.Nvidia.Terms with { FusionOpen = false });
        world.Play(sheet => sheet with { Rd = 0, Cuda = 0 });

        GpuRoadmap.Develop(world);

        Assert.Equal(0, world.Paid(world.Roster.GpuMaker, Purpose.ResearchAndCuda));
    }

    [Fact]
    public void A_launch_two_quarters_away_or_less_does_not_move()
    {
        var world = Arranged.World();
        (world.Turn, world.Nvidia.RoadmapProgress) = (Published[3] - 2, -1.9);

        Develop(world, research: 0, quarters: 1);

        Assert.Equal([Published[3], Published[4] + 1], world.Nvidia.Launches[3..5]);
    }

    [Fact]
    public void Launches_never_come_closer_than_three_quarters_to_the_one_before()
    {
        var world = Developed(research: 2, quarters: 24);
        var gaps = world.Nvidia.Launches.Zip(world.Nvidia.Launches.Skip(1), (a, b) => b - a).Skip(1);

        Assert.All(gaps, gap => Assert.True(gap >= 3, $"a gap of {gap} quarters"));
        Assert.Contains(3, gaps);
    }

    [Theory]
    [InlineData(1.0, 4_000_000_000)]
    [InlineData(0.0, 0)]
    [InlineData(2.0, 11_313_708_499)]
    public void Research_costs_its_plan_times_effort_to_the_power_of_one_and_a_half(double research, long dollars)
    {
        var world = Arranged.World();
        world.Play((NvidiaSheet sheet) => sheet with { Rd = research, Cuda = 0 });

        GpuRoadmap.Develop(world);

        Assert.Equal(dollars, world.Paid(world.Roster.GpuMaker, Purpose.ResearchAndCuda));
    }

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 0.6)]
    [InlineData(2, 0.85)]
    [InlineData(3, 1.0)]
    [InlineData(4, 1.0)]
    public void A_new_generation_comes_into_the_mix_over_four_quarters(int quartersOnSale, double share)
    {
        var world = OnSale(Published[3] + quartersOnSale);

        Assert.Equal((share * 5.0) + ((1 - share) * 2.6), world.Nvidia.Product.Compute.H100, 1e-12);
        Assert.Equal(Usd.Round((share * 54_000) + ((1 - share) * 38_000)), world.Nvidia.Product.List);
        Assert.Equal(1 / ((share / 9.2) + ((1 - share) / 13.8)), world.Nvidia.Product.ChipsPerWafer, 1e-12);
        Assert.Equal("Rubin", world.Nvidia.Product.Name.ToString());
    }

    [Fact]
    public void On_the_roadmap_the_price_index_is_the_price_posted()
    {
        var world = Arranged.World();
        world.Nvidia.Terms = world.Nvidia.Terms with { Price = 1.2 };

        Assert.Equal(1.2, OnSale(0, world).Nvidia.PriceIndex, 1e-12);
        Assert.Equal(Usd.Round(world.Nvidia.Product.List.Count * 1.2), world.Nvidia.Product.Price);
    }

    [Fact]
    public void A_generation_sold_before_its_published_quarter_lowers_the_price_index()
    {
        var world = Arranged.World();
        world.Nvidia.Launches[3]--;

        Assert.True(OnSale(Published[3] - 1, world).Nvidia.PriceIndex < 1);
    }

    [Fact]
    public void The_first_quarter_of_a_generation_is_news()
    {
        var world = OnSale(Published[3] - 1);
        world.News.Clear();

        OnSale(Published[3], world);
        OnSale(Published[3] + 1, world);

        Assert.Equal("Rubin", Assert.Single(world.Told(NewsKind.GenerationLaunched)).Chip.ToString());
    }

    private static World OnSale(int turn, World? arranged = null)
    {
        var world = arranged ?? Arranged.World();
        world.Turn = turn;
        GpuRoadmap.PutOnSale(world);
        return world;
    }

    private static World Developed(double research, int quarters) => Develop(Arranged.World(), research, quarters);

    private static World Led(int quarters, double decay)
    {
        var world = Arranged.World(scenario => scenario with { Gpu = scenario.Gpu with { LeadDecay = decay } });
        for (var n = 0; n < world.Nvidia.Launches.Length; n++)
        {
            if (world.Nvidia.Launches[n] > world.Turn) { world.Nvidia.Launches[n] += quarters; }
        }

        return world;
    }

    private static World Develop(World world, double research, int quarters)
    {
        world.Play((NvidiaSheet sheet) => sheet with { Rd = research });
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            GpuRoadmap.Develop(world);
            world.Turn++;
        }

        return world;
    }
}
