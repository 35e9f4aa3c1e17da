namespace ChipMarketGame.Strategies;

/// <summary>A chip the planner can buy, with what it does and costs here.</summary>
/// <param name="Compute">Nominal.</param>
/// <param name="Efficiency">Share of it that becomes work.</param>
/// <param name="Tco">Per effective H100-equivalent and quarter.</param>
/// <param name="Outlay">To put one to work: chip, server, power and shell.</param>
internal readonly record struct ChipOption(Compute Compute, Watts Watts, double Efficiency, Dollars Tco, Dollars Outlay)
{
    /// <summary>The GPU on sale.</summary>
    public static ChipOption Gpu(Scenario scenario, PublicView market, double premium)
    {
        var gpu = market.Gpu;
        var price = (Dollars)gpu.List * market.Terms.Price;
        var efficiency = Core.Efficiency.Gpu(scenario, market.CudaEcosystem);
        return new(
            gpu.Compute, gpu.Watts, efficiency, Core.Tco.PerUnit(scenario, price, gpu.Watts, gpu.Compute, efficiency),
            OutlayOf(scenario, price * (1 + premium), gpu.Watts));
    }

    /// <summary>A GPU announced, at the price in force over its list.</summary>
    public static ChipOption Gpu(Scenario scenario, PublicView market, in GenerationNotice generation, double efficiency)
    {
        var price = (Dollars)generation.List * market.Terms.Price;
        return new(
            generation.Compute, generation.Watts, efficiency, Core.Tco.PerUnit(
                scenario, price, generation.Watts, generation.Compute, efficiency), OutlayOf(scenario, price, generation.Watts));
    }

    /// <summary>The firm's own chip in volume, at work on inference.</summary>
    public static ChipOption Own(Scenario scenario, HyperscalerView view)
    {
        var chip = view.Chip;
        var efficiency = Core.Efficiency.AsicInference(scenario, view.SoftwareMaturity);
        return new(
            chip.Compute, chip.Watts, efficiency, Core.Tco.PerUnit(scenario, chip.Price, chip.Watts, chip.Compute, efficiency),
            OutlayOf(scenario, chip.Price, chip.Watts));
    }

    private static Dollars OutlayOf(Scenario scenario, Dollars price, Watts watts) =>
        (price * (1 + scenario.DataCentre.ServerUplift))
            + new Dollars(watts.Count / 1000.0 * scenario.DataCentre.Pue * scenario.DataCentre.ShellCost.Count);
}
