namespace ChipMarketGame.Core;

/// <summary>
/// What a seat plays when it decides nothing: last quarter's lines, but no new awards, builds, hires or tranches. Never zeros, save
/// on the first day.
/// </summary>
internal static class StandingOrders
{
    public static HyperscalerSheet Carried(in HyperscalerSheet last) => last with { Award = null, Power = default };

    public static DesignerSheet Carried(in DesignerSheet last) => last with { Hire = 0 };

    public static NvidiaSheet Carried(in NvidiaSheet last) => last with { OpenAi = default };

    /// <summary>Before the first decision: terms as the scenario opens, no purchases.</summary>
    public static void Open(Scenario scenario, SheetSet standing)
    {
        Array.Clear(standing.Hyperscalers);
        for (var j = 0; j < standing.Designers.Length; j++)
        {
            var designer = scenario.Designers[j];
            standing.Designers[j] = new DesignerSheet(designer.Margin, 1.0, false, 0, designer.IpSpend, 1.0, Clients.All(scenario.Roster));
        }

        standing.Nvidia = new NvidiaSheet(1.0, scenario.GpuMaker.Reserve, 0, 1.0, 1.0, true, scenario.GpuMaker.Royalty, SheetLines.Cap.High, default);
    }
}
