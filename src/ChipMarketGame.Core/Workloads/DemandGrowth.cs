namespace ChipMarketGame.Core;

/// <summary>Demand grows with the market, and more where a dollar buys more compute: the Jevons or pie effect. Budgets follow.</summary>
internal static class DemandGrowth
{
    /// <summary>Growth that the luck of the whole market adds in this quarter.</summary>
    public static double Surprise(World world) =>
        world.Scenario.Demand.NoiseMarket * (world.Luck.Draw(world.Turn, LuckPurpose.MarketDemand) - 0.5);

    public static void Grow(World world)
    {
        var surprise = Surprise(world);
        foreach (var firm in world.Hyperscalers) { Grow(world, firm, surprise); }
    }

    /// <param name="surprise">Of the whole market.</param>
    public static void Grow(World world, HyperscalerState firm, double surprise)
    {
        var rules = world.Scenario.Demand;
        var service = firm.Service;
        var index = Index(service);
        var growth = world.Trends.DemandGrowth(world.Turn) + Pie(
            rules, index, firm.CostIndex) + (surprise + OwnSurprise(world, firm)) + world.ExtraDemand;
        firm.CostIndex = index;
        firm.Demand *= Math.Max(rules.LeastKept, 1 + growth);
        firm.Budget = Usd.Round(firm.Budget * (1 + BudgetGrowth(world, service, index))).Count;
    }

    /// <summary>Effective compute per dollar of a firm's mix.</summary>
    public static double Index(in ServiceReport service) =>
        ((1 - service.InstalledAsic) / service.TcoGpu.Value) + (service.InstalledAsic / service.TcoAsic.Value);

    private static double Pie(DemandParameters rules, double index, double before) => before > 0
        ? Math.Clamp(rules.Jevons * (Portable.Log(index / before) - rules.JevonsTrend), rules.JevonsLow, rules.JevonsHigh)
        : 0;

    private static double OwnSurprise(World world, HyperscalerState firm) =>
        world.Scenario.Demand.NoiseFirm * (world.Luck.Draw(world.Turn, LuckPurpose.FirmDemand, firm.Company) - 0.5);

    private static double BudgetGrowth(World world, in ServiceReport service, double index)
    {
        var rules = world.Scenario.Budget;
        return world.Trends.BudgetGrowth(world.Turn)
            + (rules.Gap * Math.Clamp((service.Gap * rules.GapSlope) - rules.GapOffset, -1, 1))
            + Math.Min(rules.PieMax, rules.Pie * Portable.Log(Math.Max(1, index * service.TcoGpu.Value)));
    }
}
