namespace ChipMarketGame.Core;

/// <summary>Rates that are harmless each by itself must not carry anything past what can be counted before the scenario ends.</summary>
internal static class GrowthCheck
{
    private const double MostDollars = 1e15, MostChips = 1e10, MostCompute = 1e15, MostPerChip = 1e6;

    public static void Add(Scenario scenario, FaultList faults)
    {
        void Limit(string quantity, double start, string rate, Func<int, double> growth, double most)
        {
            var size = Math.Abs(start);
            for (var turn = 0; turn < scenario.Quarters && size <= most; turn++) { size *= Math.Max(0, 1 + growth(turn)); }
            faults.Unless(
                size <= most, rate,
                $"{rate} is too fast: it carries {quantity} past {Shape.Show(most)} before the end in " +
                $"{scenario.Start + (scenario.Quarters - 1)}");
        }

        void Steady(string quantity, double start, string rate, double growth, double most) =>
            Limit(quantity, start, rate, _ => growth, most);

        var surprise = scenario.Demand.JevonsHigh + scenario.Demand.NoiseMarket + scenario.Demand.NoiseFirm;
        var ease = scenario.Budget.Gap + scenario.Budget.Pie;
        Limit("the largest hyperscaler's demand", scenario.Hyperscalers.Max(
            firm => firm.Demand.H100), "demand.growth", turn => scenario.Demand.Growth.At(turn) + surprise, MostCompute);
        Limit("the largest hyperscaler's budget", scenario.Hyperscalers.Max(
            firm => firm.Budget.Count), "budget.growth", turn => scenario.Budget.Growth.At(turn) + ease, MostDollars);
        foreach (var firm in scenario.Hyperscalers)
        {
            var path = $"hyperscalers.{firm.Id}";
            Limit($"{path}.ramp", firm.Ramp.Count, $"{path}.ramp_growth", turn => firm.RampGrowth * scenario.Trends.RampFade(
                turn), MostChips);
        }

        Limit("rest_of_world.spend", scenario.RestOfWorld.Spend.Count, "rest_of_world.growth", scenario.RestOfWorld.Growth.At, MostDollars);
        Steady("rest_of_world.asic_chips", scenario.RestOfWorld.AsicChips.Count, "rest_of_world.asic_growth",
            scenario.RestOfWorld.AsicGrowth, MostChips);
        Steady("amd.chips", scenario.Amd.Chips.Count, "amd.growth", scenario.Amd.Growth, MostChips);
        Steady("openai.base_chips", scenario.Openai.BaseChips.Count, "openai.base_growth", scenario.Openai.BaseGrowth, MostChips);
        Steady("packaging.supply", scenario.Packaging.Supply.Max().Count, "packaging.growth", scenario.Packaging.Growth, MostChips);
        Steady("plan.research_and_development", (scenario.Plan.ResearchAndDevelopment + scenario.Plan.Cuda).Count, "plan.growth",
            scenario.Plan.Growth, MostDollars);
        Steady("programme.nre", scenario.Programme.Nre.Value, "programme.nre_growth", scenario.Programme.NreGrowth, MostDollars);
        Steady("programme.frontier", scenario.Programme.Frontier.H100, "programme.doubling", Portable.Pow(
            2, 1 / scenario.Programme.Doubling) - 1, MostPerChip);
    }
}
