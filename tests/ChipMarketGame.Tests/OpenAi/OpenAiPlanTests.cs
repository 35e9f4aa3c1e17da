using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OpenAiPlanTests
{
    private const double Will = 0.55;                            // the middle of its range, as without luck
    private const int FirstBuild = 6;                            // quarters into the plan, 0.4 GW

    [Fact]
    public void Without_capital_it_builds_the_share_that_it_wants_to_build() =>
        Assert.Equal(0.4 * Will, Ordered().OpenAi.GigawattsOrdered, 1e-12);

    [Fact]
    public void Full_capital_builds_the_whole_plan_and_half_of_it_half_of_what_was_missing()
    {
        Assert.Equal(0.4, Ordered(capital: 10_000_000_000).OpenAi.GigawattsOrdered, 1e-12);
        Assert.Equal(0.4 * (Will + ((1 - Will) / 2)), Ordered(capital: 5_000_000_000).OpenAi.GigawattsOrdered, 1e-12);
    }

    [Fact]
    public void A_price_above_the_roadmap_shrinks_the_plan_and_one_below_stretches_it_by_at_most_fifteen_percent()
    {
        Assert.Equal(
            0.4 * Will * Math.Pow(1.5, -1.1), Ordered(arrange: world => world.Nvidia.PriceIndex = 1.5).OpenAi.GigawattsOrdered, 1e-12);
        Assert.Equal(0.4 * Will * 1.15, Ordered(arrange: world => world.Nvidia.PriceIndex = 0.7).OpenAi.GigawattsOrdered, 1e-12);
    }

    [Fact]
    public void What_was_not_built_carries_over_at_a_pace_of_at_most_1_1_gigawatts()
    {
        Assert.Equal(0.3 + (0.4 * Will), Ordered(arrange: world => world.OpenAi.Backlog = 0.3).OpenAi.GigawattsOrdered, 1e-12);
        Assert.Equal(1.1, Ordered(arrange: world => world.OpenAi.Backlog = 5).OpenAi.GigawattsOrdered);
    }

    [Fact]
    public void Ten_gigawatts_are_the_end_of_the_plan()
    {
        Assert.Equal(
            0.1, Ordered(arrange: world => (world.OpenAi.Backlog, world.OpenAi.Gigawatts) = (5, 9.9)).OpenAi.GigawattsOrdered, 1e-9);
        Assert.Equal(0, Ordered(arrange: world => (world.OpenAi.Backlog, world.OpenAi.Gigawatts) = (5, 10.0)).OpenAi.GigawattsOrdered);
    }

    [Fact]
    public void A_gigawatt_is_a_billion_watts_of_GPUs_and_what_cools_them()
    {
        var world = Ordered(arrange: world => world.OpenAi.Backlog = 5);

        Assert.Equal((long)(1.1e9 / (1.12 * world.Nvidia.Product.Watts.Count)), world.OpenAi.ProgrammeChipsOrdered);
    }

    [Fact]
    public void During_a_drought_it_orders_for_its_other_work_only_and_the_plan_waits()
    {
        var world = Ordered(arrange: world => (world.OpenAi.Pause, world.OpenAi.Backlog) = (1, 5));

        Assert.Equal((0.0, 0, FirstBuild), (world.OpenAi.GigawattsOrdered, world.OpenAi.ProgrammeChipsOrdered, world.OpenAi.PlanIndex));
        Assert.True(world.GpuOrders[world.OpenAiBuyer] > 0);
    }

    [Fact]
    public void Its_other_orders_grow_by_three_percent_and_fall_with_the_price()
    {
        var world = Ordered(arrange: world => world.Nvidia.Product = world.Nvidia.Product with { Price = new Usd(66_000) });

        Assert.Equal(
            95_000 / 2.0 * Math.Pow(1.03, FirstBuild), world.GpuOrders[world.OpenAiBuyer] - world.OpenAi.ProgrammeChipsOrdered, 1.0);
    }

    [Fact]
    public void Gigawatts_are_delivered_in_the_share_in_which_GPUs_arrive_and_the_tranche_follows_them()
    {
        var world = Built(share: 0.5, capital: 10_000_000_000);

        Assert.Equal((0.2, 0.2), (world.OpenAi.GigawattsDelivered, world.OpenAi.Gigawatts));
        Assert.Equal(2_000_000_000, world.Paid(world.Roster.GpuMaker, Purpose.OpenAiTranche));
        Assert.Equal((2_000_000_000, 2_000_000_000.0), (world.OpenAi.Funded, world.OpenAi.Mark));
        Assert.Equal(2_000_000_000, Assert.Single(world.Told(NewsKind.TranchePaid)).Amount);
    }

    [Fact]
    public void The_stake_is_diluted_by_one_percent_a_quarter() =>
        Assert.Equal(990_000_000, Built(share: 0, capital: 0, arrange: world => world.OpenAi.Mark = 1_000_000_000).OpenAi.Mark, 1e-3);

    [Fact]
    public void Capital_beyond_the_investor_s_cash_and_credit_is_not_offered_and_that_is_news()
    {
        var world = Ordered(
            capital: 10_000_000_000,
            arrange: world => world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Outside, new Usd(79_000_000_000), Purpose.Interest));

        Assert.Equal((2_500_000_000, 1.0), (world.OpenAi.Capital, world.Seat(world.Roster.GpuMaker).CutBack)); // $1bn of room for 0.4 GW
        Assert.Equal(world.Roster.GpuMaker, Assert.Single(world.Told(NewsKind.CreditLimitReached)).Company);
    }

    [Fact]
    public void What_it_needs_next_is_what_the_gigawatts_cost_less_the_tranche() =>
        Assert.Equal((0.4 * 38e9) - 4e9, Built(share: 1, capital: 10_000_000_000).OpenAi.Need, 1.0);

    private static World Ordered(long capital = 0, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        (world.Turn, world.OpenAi.PlanIndex) = (FirstBuild, FirstBuild);
        world.Play((NvidiaSheet sheet) => sheet with { OpenAi = new Usd(capital) });
        arrange?.Invoke(world);
        OpenAiPlan.Order(world);
        return world;
    }

    private static World Built(double share, long capital, Action<World>? arrange = null)
    {
        var world = Ordered(capital, arrange);
        world.GpuOrders[world.OpenAiBuyer] = 1_000_000;
        world.GpusDelivered[world.OpenAiBuyer] = (long)(1_000_000 * share);
        OpenAiPlan.Build(world);
        return world;
    }
}
