using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What the planning hyperscalers reckon with, piece by piece.</summary>
public sealed class PlannerTests
{
    private const double Budget = 1_000_000_000;

    private static readonly ChipOption Chip = new(Compute: new(1), new Watts(1000), Efficiency: 1, Tco: new(1000), Outlay: new(20_000));

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(4, 1.0)]
    [InlineData(5, 1.05)]
    [InlineData(14, 1.5)]
    [InlineData(24, 2.0)]
    [InlineData(27, 2.0)]
    public void The_plan_rules_for_a_year_and_then_loosens_by_a_twentieth_a_quarter_to_twice_itself(int turn, double plans) =>
        Assert.Equal(plans * Budget, Purse.Of(Rich(turn), new HyperscalerPolicy()).Value, 1.0);

    [Theory]
    [InlineData(-14_500_000_000, 0.5)]
    [InlineData(-16_000_000_000, 0.25)]
    public void Cash_and_half_the_credit_bound_it_down_to_a_quarter_of_the_plan(long cash, double plans)
    {
        var view = Rich(turn: 0);
        view.Accounts = view.Accounts with { Cash = new Usd(cash) };

        Assert.Equal(plans * Budget, Purse.Of(view, new HyperscalerPolicy()).Value, 1.0);
    }

    [Fact]
    public void Chips_find_room_in_the_power_that_is_built_and_in_that_on_its_way()
    {
        var view = Rich(turn: 0);
        // 3,000 kW of chips, 500 taken
        (view.PowerBuilt, view.PowerComing, view.PowerOfChips) = (new Kilowatts(2400), new Kilowatts(1200), new Watts(500_000));

        var plan = new PowerPlan(Seed.Scenario, view);
        Assert.Equal((new(1500), new(1000)), plan.Fit(new(9000), Chip, new(1000), Chip));
        Assert.Equal((new(0), new(2500)), plan.Fit(new(9000), Chip, new(4000), Chip));
    }

    [Fact]
    public void GPUs_are_ordered_for_the_work_that_the_own_chips_ordered_leave()
    {
        Assert.Equal(1000, Gpus(ownChips: 0), 1e-9);
        Assert.Equal(600, Gpus(ownChips: 400), 1e-9);
        Assert.Equal(0, Gpus(ownChips: 1200), 1e-9);
    }

    [Fact]
    public void Work_that_only_GPUs_do_is_ordered_for_however_many_own_chips_there_are() =>
        Assert.Equal(300, Gpus(ownChips: 5000, new Workload(Insisting: 300, 0, 0, Inference: 700)), 1e-9);

    [Theory]
    [InlineData(0.03, 1.0, 1000)]
    [InlineData(0.18, 1.0, 750)]
    [InlineData(0.9, 1.0, 750)]
    [InlineData(0.18, 0.4, 900)]
    [InlineData(0.18, 0.0, 1000)]
    public void Where_loyal_buyers_are_served_first_up_to_a_quarter_of_the_own_chips_is_held_back_in_a_shortage(
        double shortage, double loyalty, double chips)
    {
        var view = Rich(turn: 0);
        (view.RampLimit, view.LastAsic, view.Public.LastQuarter.GpuShortage) = (new(1000), new Chips(1000), shortage);
        view.Public.Terms = view.Public.Terms with { Loyalty = loyalty };
        var forecast = new LoadForecast(new Workload(0, 0, 0, Inference: 1e6), 1, ServedByGpu: default, ServedByOwn: default);

        Assert.Equal(
            chips, new MakeOrBuy(view, new HyperscalerPolicy(), forecast, Chip, Chip).OwnChips(
                ceiling: 1.6, served: 1, budget: new(1e12)).Value, 1e-9);
    }

    [Fact]
    public void Own_chips_are_shared_between_tenants_and_inference_alike_and_what_neither_needs_is_not_kept_for_tenants()
    {
        // Google: a fifth of its tenants, a quarter of its demand, accept own chips; half of the rest is inference.
        var view = Rich(turn: 0);
        var (accepting, inference) = (view.Demand.H100 * 0.25 * 0.2, view.Demand.H100 * 0.75 * 0.5);

        Assert.Equal(accepting / (accepting + inference), TenantReserve.Share(Seed.Scenario, view, servedByOwn: new(1000)), 1e-12);
        Assert.Equal(
            accepting / (accepting + inference) / 2,
            TenantReserve.Share(Seed.Scenario, view, servedByOwn: new(2 * (accepting + inference))), 1e-12);
    }

    private static double Gpus(double ownChips, Workload? load = null)
    {
        var forecast = new LoadForecast(load ?? new Workload(0, 0, 0, Inference: 1000), 1, ServedByGpu: default, ServedByOwn: default);
        return new MakeOrBuy(Rich(turn: 0), new HyperscalerPolicy(), forecast, Chip, Chip)
            .Gpus(new(ownChips), served: 1, budget: new(1e12)).Value;
    }

    /// <summary>Google on the first day, with a budget of a billion.</summary>
    private static HyperscalerView Rich(int turn)
    {
        var view = Game.Open(Seed.Scenario, 1, LuckMode.None).FreshViews().Hyperscalers[0];
        view.Budget = new Usd((long)Budget);
        view.Public.Turn = turn;
        return view;
    }
}
