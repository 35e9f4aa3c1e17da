using ChipMarketGame.Core;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Power arrives a year after it is ordered: enough for the fleet and some quarters of orders like this one's, as long as it pays for
/// itself before the game is scored, for then power has no value of its own. Chips beyond what the power can take would wait and age.
/// </summary>
/// <remarks>
/// Net present value of a building with no resale: it is worth its user cost of capital or is not built (Jorgenson 1963, Capital
/// theory and investment behavior). The cost of ownership spreads a shell over fifteen years; here it is spread over what is left.
/// </remarks>
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
        if (!PaysOff(forecast, gpu) && !(ownChips > 0 && PaysOff(forecast, own))) { return 0; }
        var pue = scenario.DataCentre.Pue;
        var inUse = view.PowerOfChips.Count / 1e6 * pue;
        var perQuarter = ((gpus * gpu.Watts.Count) + (ownChips * own.Watts.Count)) / 1e6 * pue;
        var standing = (view.PowerBuilt + view.PowerComing).Count / 1000.0;
        return Math.Clamp(inUse + (perQuarter * QuartersAhead) - standing, 0, perQuarter * MostQuarters);
    }

    /// <summary>
    /// Whether work on such chips, at the share of the load now served, earns the cost of ownership with the shell written off over
    /// the quarters left to it.
    /// </summary>
    private bool PaysOff(in LoadForecast forecast, in ChipOption chip)
    {
        var (centre, market) = (scenario.DataCentre, view.Public);
        var arrives = market.Turn + centre.BuildLag;
        var left = market.Quarters - arrives;
        if (left <= 0) { return false; }
        var shell = chip.Watts.Count / 1000.0 * centre.Pue * centre.ShellCost.Count / (chip.Compute * chip.Efficiency);
        var cost = chip.Tco + (shell * ((Portable.Pow(1 + scenario.Score.Discount, centre.BuildLag) / left) - (1.0 / (centre.Life * centre.ShellLife))));
        return Worth.OfNextUnit(scenario, arrives, left, forecast.ServedShare) >= cost;
    }
}
