using ChipMarketGame.Core;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Power arrives a year after it is ordered: enough for the fleet and some quarters of orders like this one's, as long as it pays for
/// itself. Chips beyond what the power can take would wait and age.
/// </summary>
internal readonly ref struct PowerPlan(Scenario scenario, HyperscalerView view)
{
    private const double QuartersAhead = 6.2, MostQuarters = 2.2;

    /// <summary>As many of these chips as the power built and coming can take beside those there are, own chips first.</summary>
    public (double Gpus, double OwnChips) Fit(double gpus, in ChipOption gpu, double ownChips, in ChipOption own)
    {
        var room = Math.Max(0, ((view.PowerBuilt + view.PowerComing).Count * 1000.0 / scenario.DataCentre.Pue) - view.PowerOfChips.Count);
        var taken = Math.Min(ownChips, room / own.Watts.Count);
        return (Math.Min(gpus, Math.Max(0, room - (taken * own.Watts.Count)) / gpu.Watts.Count), taken);
    }

    /// <summary>Megawatts to order.</summary>
    public double Megawatts(in LoadForecast forecast, double gpus, in ChipOption gpu, double ownChips, in ChipOption own)
    {
        var payback = new PowerPayback(scenario, view, forecast);
        if (!payback.Reached(payback.GpuThen(gpu)) && !(ownChips > 0 && payback.Reached(own))) { return 0; }
        var pue = scenario.DataCentre.Pue;
        var inUse = view.PowerOfChips.Count / 1e6 * pue;
        var perQuarter = ((gpus * gpu.Watts.Count) + (ownChips * own.Watts.Count)) / 1e6 * pue;
        var standing = (view.PowerBuilt + view.PowerComing).Count / 1000.0;
        return Math.Clamp(inUse + (perQuarter * QuartersAhead) - standing, 0, perQuarter * MostQuarters);
    }
}
