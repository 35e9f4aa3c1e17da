namespace ChipMarketGame.Core;

/// <summary>Demand grows with the market, and more where a dollar buys more compute: the Jevons or pie effect. Budgets follow.</summary>
internal static class DemandGrowth
{
    /// <summary>Growth that the luck of the whole market adds in this quarter.</summary>
    public static double Surprise(World world) =>
        world.Scenario.Demand.NoiseMarket * (world.Luck.Draw(world.Turn, LuckPurpose.MarketDemand) - 0.5);

    public static void Grow(World world)
    {
        // Logarithms one after another, before anything that depends on them, so that a processor works out several at a time.
        Span<Cheaper> cheaper = stackalloc Cheaper[world.Hyperscalers.Length];
        for (var i = 0; i < cheaper.Length; i++) { cheaper[i] = Cheaper.Of(world.Hyperscalers[i]); }
        var surprise = Surprise(world);
        for (var i = 0; i < cheaper.Length; i++) { Grow(world, world.Hyperscalers[i], surprise, cheaper[i]); }
    }

    /// <param name="surprise">Of the whole market.</param>
    public static void Grow(World world, HyperscalerState firm, double surprise) => Grow(world, firm, surprise, Cheaper.Of(firm));

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
    private readonly record struct Cheaper(double Index, double ThanBefore, double ThanGpus)
    {
        public static Cheaper Of(HyperscalerState firm)
        {
            var index = DemandGrowth.Index(firm.Service);
            return new(
                index, Portable.Log(index / firm.CostIndex), Portable.Log(Math.Max(1, index * firm.Service.TcoGpu.Value)));
        }
    }
}
