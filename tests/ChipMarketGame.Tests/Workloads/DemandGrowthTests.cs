using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class DemandGrowthTests
{
    private const double FirstQuarter = 0.124 + 0.135;

    [Fact]
    public void Demand_grows_fast_at_first_and_slower_later()
    {
        Assert.Equal(FirstQuarter, Growth(turn: 0), 1e-12);
        Assert.Equal(0.124 + (0.135 * Math.Exp(-1)), Growth(turn: 9), 1e-12);
    }

    [Fact]
    public void More_compute_per_dollar_than_expected_makes_the_pie_grow() =>
        Assert.Equal(FirstQuarter + (0.45 * (Math.Log(1.1) - 0.035)), Growth(arrange: firm => firm.CostIndex = 0.01 / 1.1), 1e-9);

    [Fact]
    public void The_pie_adds_at_most_eight_points_and_takes_at_most_five()
    {
        Assert.Equal(FirstQuarter + 0.08, Growth(arrange: firm => firm.CostIndex = 0.001), 1e-12);
        Assert.Equal(FirstQuarter - 0.05, Growth(arrange: firm => firm.CostIndex = 0.1), 1e-12);
    }

    [Fact]
    public void A_dollar_buys_what_the_firm_s_mix_of_chips_gives()
    {
        var world = Grown(arrange: firm => firm.Service = firm.Service with { InstalledAsic = 0.5, TcoGpu = new(100), TcoAsic = new(50) });

        Assert.Equal((0.5 / 100) + (0.5 / 50), world.Hyperscalers[0].CostIndex, 1e-12);
    }

    [Fact]
    public void A_demand_shock_adds_to_growth() => Assert.Equal(FirstQuarter + 0.1, Growth(shock: 0.1), 1e-12);

    [Fact]
    public void Whatever_shocks_come_together_a_tenth_of_demand_is_left() => Assert.Equal(-0.9, Growth(shock: -1.8), 1e-12);

    [Fact]
    public void Noise_of_the_market_is_the_same_for_all_and_noise_of_a_firm_its_own()
    {
        var growths = Enumerable.Range(0, 4).Select(number => Growth(luck: LuckMode.Drawn, firm: number) - FirstQuarter).ToArray();

        Assert.Equal(4, growths.Distinct().Count());
        Assert.All(growths, growth => Assert.InRange(Math.Abs(growth), 0, (0.05 + 0.04) / 2));
        Assert.True(growths.Max() - growths.Min() <= 0.04);
    }

    [Fact]
    public void Budgets_follow_unserved_demand_and_what_own_silicon_saves()
    {
        Assert.Equal(0.028 + 0.095 - (0.025 * 0.3), BudgetGrowth(gap: 0), 1e-9);
        Assert.Equal(0.028 + 0.095 + 0.025, BudgetGrowth(gap: 1), 1e-9);
        Assert.Equal(0.028 + 0.095 - (0.025 * 0.3) + 0.05, BudgetGrowth(gap: 0, tcoAsic: 1), 1e-9);
    }

    private static double BudgetGrowth(double gap, double tcoAsic = 100)
    {
        var world = Grown(
            arrange: firm =>
                firm.Service = firm.Service with { Gap = gap, InstalledAsic = tcoAsic < 100 ? 1 : 0, TcoAsic = new(tcoAsic) });
        return (world.Hyperscalers[0].Budget / 12e9) - 1;
    }

    private static double Growth(
        int turn = 0, double shock = 0, Action<HyperscalerState>? arrange = null, LuckMode luck = LuckMode.None, int firm = 0) =>
        (Grown(turn, shock, arrange, luck, firm).Hyperscalers[firm].Demand / 1e6) - 1;

    private static World Grown(
        int turn = 0, double shock = 0, Action<HyperscalerState>? arrange = null, LuckMode luck = LuckMode.None, int firm = 0)
    {
        var world = Arranged.World(luck: luck);
        (world.Turn, world.ExtraDemand) = (turn, shock);
        var state = world.Hyperscalers[firm];
        state.Demand = 1e6;
        state.Service = new ServiceReport(0, InstalledAsic: 0, Gap: 0, default, TcoGpu: new(100), TcoAsic: new(100), 0);
        arrange?.Invoke(state);
        DemandGrowth.Grow(world, [state], DemandGrowth.Surprise(world));
        return world;
    }
}
