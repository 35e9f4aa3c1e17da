namespace ChipMarketGame.Core;

/// <summary>How a hyperscaler's demand, budget and software have grown since the opening, from what GPUs and its chip cost today.</summary>
internal static class CloudGrowth
{
    public static void Grow(Scenario scenario, PublicView market, HyperscalerState firm)
    {
        var (pie, richer) = (Pie(scenario, market), Richer(scenario, market, firm));
        var budget = (double)firm.Budget;
        for (var quarter = 0; quarter < market.Turn; quarter++)
        {
            firm.Demand *= 1 + scenario.Trends.DemandGrowth(quarter) + pie;
            budget *= 1 + scenario.Trends.BudgetGrowth(quarter) + richer;
            firm.Software = SoftwareMaturity.Next(
                scenario.Software, firm.Software, scenario.Software.InvestReference, market.CudaEcosystem, new(Whole.Part(firm.Ramp)));
        }

        firm.Budget = Usd.Round(budget).Count;
    }

    /// <summary>The pie effect of a mean quarter so far: how fast GPUs have grown cheaper per unit of work.</summary>
    private static double Pie(Scenario scenario, PublicView market)
    {
        var (rules, first) = (scenario.Demand, GpuRoadmap.Announced(scenario, 0, market.Roadmap));
        var before = Tco.PerUnit(scenario, first.List, first.Watts, first.Compute, Efficiency.Gpu(scenario, scenario.Cuda.Start));
        return Math.Clamp(
            rules.Jevons * ((Portable.Log(before / TcoGpu(scenario, market)) / market.Turn) - rules.JevonsTrend), rules.JevonsLow,
            rules.JevonsHigh);
    }

    /// <summary>What own chips have added to the budget in a mean quarter: half of what the fleet of today would.</summary>
    private static double Richer(Scenario scenario, PublicView market, HyperscalerState firm)
    {
        var (gpu, own) = (firm.Fleet.Compute(own: false), firm.Fleet.Compute(own: true));
        var price = ChipPrice.OfDesigner(new Usd(firm.Chip.Cost), firm.Chip.LeadMargin);
        var tcoOwn = Tco.PerUnit(
            scenario, price, new Watts(firm.Chip.Watts), new Compute(firm.Chip.Compute), Efficiency.AsicInference(scenario, firm.Software));
        var index = 1 + (own / Math.Max(1, gpu + own) * ((TcoGpu(scenario, market) / tcoOwn) - 1) / 2);
        return Math.Min(scenario.Budget.PieMax, scenario.Budget.Pie * Portable.Log(Math.Max(1, index)));
    }

    private static Dollars TcoGpu(Scenario scenario, PublicView market) =>
        Tco.PerUnit(scenario, market.Gpu.Price, market.Gpu.Watts, market.Gpu.Compute, Efficiency.Gpu(scenario, market.CudaEcosystem));
}
