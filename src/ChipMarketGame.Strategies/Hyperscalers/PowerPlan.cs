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
    public (ChipsPerQuarter Gpus, ChipsPerQuarter OwnChips) Fit(
        ChipsPerQuarter gpus, in ChipOption gpu, ChipsPerQuarter ownChips, in ChipOption own)
    {
        var room = Math.Max(0, ((view.PowerBuilt + view.PowerComing).Count * 1000.0 / scenario.DataCentre.Pue) - view.PowerOfChips.Count);
        var taken = Math.Min(ownChips.Value, room / own.Watts.Count);
        var left = Math.Max(0, room - (taken * own.Watts.Count));
        return (new(Math.Min(gpus.Value, left / gpu.Watts.Count)), new(taken));
    }

    /// <summary>Power to order.</summary>
    /// <param name="factor">What to order of the plan.</param>
    public Megawatts ToOrder(
        in LoadForecast forecast, ChipsPerQuarter gpus, in ChipOption gpu, ChipsPerQuarter ownChips, in ChipOption own, double factor = 1)
    {
        var payback = new PowerPayback(scenario, view, forecast);
        if (!payback.Reached(payback.GpuThen(gpu)) && !(ownChips.Value > 0 && payback.Reached(own))) { return default; }
        var pue = scenario.DataCentre.Pue;
        var inUse = view.PowerOfChips.Count / 1e6 * pue;
        var perQuarter = ((gpus.Value * gpu.Watts.Count) + (ownChips.Value * own.Watts.Count)) / 1e6 * pue;
        var standing = (view.PowerBuilt + view.PowerComing).Count / 1000.0;
        var planned = Math.Clamp(inUse + (perQuarter * QuartersAhead) - standing, 0, perQuarter * MostQuarters);
        return new Megawatts(SheetLines.Power.WholeWithin(planned * factor));
    }
}
