namespace ChipMarketGame.Core;

/// <summary>Demand grows with the market, and more where a dollar buys more compute: the Jevons or pie effect. Budgets follow.</summary>
internal static class DemandGrowth
{
    /// <summary>Growth that the luck of the whole market adds in this quarter.</summary>
    public static double Surprise(World world) =>
        world.Scenario.Demand.NoiseMarket * (world.Luck.Draw(world.Turn, LuckPurpose.MarketDemand) - 0.5);

    public static void Grow(World world) => Grow(world, world.Hyperscalers, Surprise(world));

    /// <param name="surprise">Of the whole market.</param>
    public static void Grow(World world, ReadOnlySpan<HyperscalerState> firms, double surprise)
    {
        Span<double> index = stackalloc double[firms.Length];
        Span<double> thanBefore = stackalloc double[firms.Length];
        Span<double> thanGpus = stackalloc double[firms.Length];
        for (var i = 0; i < firms.Length; i++)
        {
            index[i] = Index(firms[i].Service);
            thanBefore[i] = index[i] / firms[i].CostIndex;
            thanGpus[i] = Math.Max(1, index[i] * firms[i].Service.TcoGpu.Value);
        }

        Portable.Log(thanBefore);
        Portable.Log(thanGpus);
        for (var i = 0; i < firms.Length; i++) { Grow(world, firms[i], surprise, new Cheaper(index[i], thanBefore[i], thanGpus[i])); }
    }

    private static void Grow(World world, HyperscalerState firm, double surprise, in Cheaper cheaper)
    {
        var rules = world.Scenario.Demand;
        var growth = world.Trends.DemandGrowth(world.Turn) + Pie(
            rules, cheaper, firm.CostIndex) + (surprise + OwnSurprise(world, firm)) + world.ExtraDemand;
        firm.CostIndex = cheaper.Index;
        firm.Demand *= Math.Max(rules.LeastKept, 1 + growth);
        firm.Budget = Usd.Round(firm.Budget * (1 + BudgetGrowth(world, firm.Service.Gap, cheaper))).Count;
    }

    /// <summary>Effective compute per dollar of a firm's mix.</summary>
    public static double Index(in ServiceReport service) =>
        ((1 - service.InstalledAsic) / service.TcoGpu.Value) + (service.InstalledAsic / service.TcoAsic.Value);

    private static double Pie(DemandParameters rules, in Cheaper cheaper, double before) => before > 0
        ? Math.Clamp(rules.Jevons * (cheaper.ThanBefore - rules.JevonsTrend), rules.JevonsLow, rules.JevonsHigh)
        : 0;

    private static double OwnSurprise(World world, HyperscalerState firm) =>
        world.Scenario.Demand.NoiseFirm * (world.Luck.Draw(world.Turn, LuckPurpose.FirmDemand, firm.Company) - 0.5);

    private static double BudgetGrowth(World world, double gap, in Cheaper cheaper)
    {
        var rules = world.Scenario.Budget;
        return world.Trends.BudgetGrowth(world.Turn)
            + (rules.Gap * Math.Clamp((gap * rules.GapSlope) - rules.GapOffset, -1, 1))
            + Math.Min(rules.PieMax, rules.Pie * cheaper.ThanGpus);
    }

    /// <summary>How cheap a firm's mix has become, as logarithms.</summary>
    /// <param name="Index">Effective compute per dollar.</param>
    /// <param name="ThanBefore">Over the quarter before; means nothing in the first.</param>
    /// <param name="ThanGpus">Over GPUs alone, at least 0.</param>
    private readonly record struct Cheaper(double Index, double ThanBefore, double ThanGpus);
}
