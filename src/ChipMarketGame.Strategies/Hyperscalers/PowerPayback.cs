using ChipMarketGame.Core;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Whether power ordered now pays for itself before the game is scored, for then it has no value of its own: net present value of a
/// building with no resale, by its user cost of capital (Jorgenson 1963, Capital theory and investment behavior). The cost of ownership
/// spreads a shell over fifteen years; here it is spread over the quarters left to it.
/// </summary>
internal readonly ref struct PowerPayback(Scenario scenario, HyperscalerView view, in LoadForecast forecast)
{
    /// <summary>
    /// Quarters of use that power ordered now is judged by: those left in the game, or a chip's life where it keeps its value.
    /// </summary>
    private readonly int _left = scenario.Score.SiteValue > 0
        ? scenario.DataCentre.Life
        : view.Public.Quarters - view.Public.Turn - scenario.DataCentre.BuildLag;

    private readonly int _arrives = view.Public.Turn + scenario.DataCentre.BuildLag;
    private readonly double _served = ServedThen(scenario, view, forecast);

    /// <summary>Whether the next unit of work on such chips, once the power is there, earns its cost.</summary>
    public bool Reached(in ChipOption chip)
    {
        if (_left <= 0) { return false; }
        var centre = scenario.DataCentre;
        var shell = chip.Watts.Count / 1000.0 * centre.Pue * centre.ShellCost.Count / (chip.Compute.H100 * chip.Efficiency);
        var perQuarter = (scenario.Trends.Discount(centre.BuildLag) / _left) - (1.0 / (centre.Life * centre.ShellLife));
        return Worth.OfNextUnit(scenario, _arrives, _left, _served) >= chip.Tco + new Dollars(shell * perQuarter);
    }

    /// <summary>The GPU of lowest cost of ownership that is sold or announced for when the power is there.</summary>
    public ChipOption GpuThen(in ChipOption gpu)
    {
        var (best, market) = (gpu, view.Public);
        var (now, then) = (market.Quarter, market.Quarter + scenario.DataCentre.BuildLag);
        foreach (ref readonly var generation in market.Roadmap)
        {
            if (generation.Launch <= now || generation.Launch > then) { continue; }
            var option = ChipOption.Gpu(scenario, market, generation, gpu.Efficiency);
            if (option.Tco < best.Tco) { best = option; }
        }

        return best;
    }

    /// <summary>Share of the load expected then that a fleet like today's serves, grown to the power there is without this order.</summary>
    private static double ServedThen(Scenario scenario, HyperscalerView view, in LoadForecast forecast)
    {
        var inUse = Math.Min(view.PowerBuilt.Count, view.PowerOfChips.Count / 1000.0 * scenario.DataCentre.Pue);
        return forecast.ServedShare * ((view.PowerBuilt + view.PowerComing).Count / Math.Max(1, inUse)) / scenario.Trends.DemandOfBuilding(
            view.Public.Turn);
    }
}
