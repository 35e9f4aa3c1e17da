namespace ChipMarketGame.Strategies;

/// <summary>Power arrives a year after it is ordered: enough for the fleet and some quarters of orders like this one's.</summary>
internal static class PowerPlan
{
    private const double QuartersAhead = 6.2, MostQuarters = 2.2;

    /// <summary>Megawatts to order.</summary>
    public static double Megawatts(Scenario scenario, HyperscalerView view, double gpus, in ChipOption gpu, double ownChips, in ChipOption own)
    {
        var pue = scenario.DataCentre.Pue;
        var inUse = view.PowerOfChips.Count / 1e6 * pue;
        var perQuarter = ((gpus * gpu.Watts.Count) + (ownChips * own.Watts.Count)) / 1e6 * pue;
        var standing = (view.PowerBuilt + view.PowerComing).Count / 1000.0;
        return Math.Clamp(inUse + (perQuarter * QuartersAhead) - standing, 0, perQuarter * MostQuarters);
    }
}
