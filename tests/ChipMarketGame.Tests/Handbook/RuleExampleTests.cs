using ChipMarketGame.Core;
using Xunit;
using static ChipMarketGame.Tests.WorkedExample;

namespace ChipMarketGame.Tests;

/// <summary>The examples in the rulebook's chapters on the rules.</summary>
public sealed class RuleExampleTests
{
    [Fact]
    public void The_discount_of_Google()
    {
        var independence = FirstQuarter().FreshViews().Hyperscalers[0].Independence;
        var discount = Seed2025.Gpu.DiscountMax * independence;
        var price = Game.Open(Seed2025, 1).FreshViews().Public.Gpu.Price.Count;
        Says("what-a-gpu-costs", Number(independence, 3), Percent(discount, 1), Dollars(price * (1 - discount)), Dollars(price));
    }

    [Fact]
    public void How_likely_Maia_is_to_slip() => Assert.All(Enum.GetValues<Ambition>(), ambition =>
        Says("programmes", Percent(
            ProgrammeSpec.SlipAtGate(Seed2025, Cloud("microsoft").Experience, House("broadcom").Quality, 0, false, ambition), 1)));

    [Fact]
    public void What_compute_costs()
    {
        var hopper = Seed2025.Gpu.Roadmap[0];
        var views = Game.Open(Seed2025, 1).FreshViews();
        var trainium = views.Hyperscalers[2].Chip;
        var onGpu = Tco.PerUnit(Seed2025, hopper.List, hopper.Watts, hopper.Compute, Efficiency.Gpu(Seed2025, Seed2025.Cuda.Start));
        var onTrainium = Tco.PerUnit(
            Seed2025, trainium.Price, trainium.Watts, trainium.Compute, Efficiency.AsicInference(Seed2025, Cloud("amazon").Software));
        Says(
            "total-cost-of-ownership", Dollars(hopper.List.Count), Dollars(onGpu.Value), Dollars(onTrainium.Value),
            Percent(1 - (onTrainium / onGpu)));
        Assert.All(views.Public.Programmes.Where(programme => programme.Name.ToString() is "TPU v7" or "MTIA v2"), programme =>
            Says("total-cost-of-ownership", Number(programme.BreakEven!.Value.Count)));
    }

    [Fact]
    public void The_first_part_of_a_demand_earns_most() => Says("revenue", Percent(Earned(0.5)), Percent(Earned(0.9)));

    [Fact]
    public void Cheaper_compute_makes_more_demand()
    {
        var demand = Seed2025.Demand;
        Says("demand", Number(100 * demand.Jevons * (Math.Log(1.1) - demand.JevonsTrend), 1), Number(
            100 * demand.Jevons * demand.JevonsTrend, 1));
    }

    [Fact]
    public void The_chance_of_a_drought()
    {
        var openAi = Seed2025.Openai;
        Says("openais-funding", Percent(openAi.DroughtRate * ((0.9 * openAi.GigawattCost.Count) - 9e9) / 20e9, 1), Percent(
            openAi.DroughtRate * 0.9 * openAi.GigawattCost.Count / 20e9, 1));
    }

    [Fact]
    public void What_the_end_is_worth()
    {
        var discount = 1 + Seed2025.Score.Discount;
        Says("score", Number(Math.Pow(discount, 1 - Seed2025.Quarters), 3), Dollars(
            1e8 * Seed2025.Score.TerminalQuarters / Math.Pow(discount, Seed2025.Quarters)));
    }

    [Fact]
    public void Maia_slips_as_scheduled() =>
        Assert.Contains(
            FirstQuarters(4).News, item => item.Kind == NewsKind.ProgrammeSlips && item.Quarter == new CalendarQuarter(2025, 3)
                && item.Amount == 2 && item.Chip.ToString() == "Maia 200");

    private static double Earned(double served) =>
        ((1 + Seed2025.Demand.Saturation) * served) - (Seed2025.Demand.Saturation * served * served);

    private static Game FirstQuarters(int quarters)
    {
        var game = Game.Open(Seed2025, 1, LuckMode.None);
        for (var quarter = 0; quarter < quarters; quarter++) { game.Play(); }
        return game;
    }
}
