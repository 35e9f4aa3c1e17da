namespace ChipMarketGame.Strategies;

/// <summary>A chip the planner can buy, with what it does and costs here.</summary>
/// <param name="Compute">Nominal, H100-equivalents.</param>
/// <param name="Efficiency">Share of it that becomes work.</param>
/// <param name="Tco">$ per effective H100-equivalent and quarter.</param>
/// <param name="Outlay">$ to put one to work: chip, server, power and shell.</param>
internal readonly record struct ChipOption(double Compute, Watts Watts, double Efficiency, double Tco, double Outlay)
{
    /// <summary>The GPU on sale.</summary>
    public static ChipOption Gpu(Scenario scenario, PublicView market, double premium)
    {
        var gpu = market.Gpu;
        var price = gpu.List.Count * market.Terms.Price;
        var efficiency = Core.Efficiency.Gpu(scenario, market.CudaEcosystem);
        return new(
            gpu.Compute.H100, gpu.Watts, efficiency, Core.Tco.PerUnit(scenario, price, gpu.Watts, gpu.Compute, efficiency),
            OutlayOf(scenario, price * (1 + premium), gpu.Watts));
    }

    /// <summary>A GPU announced, at the price in force over its list.</summary>
    public static ChipOption Gpu(Scenario scenario, PublicView market, in GenerationNotice generation, double efficiency)
    {
        var price = generation.List.Count * market.Terms.Price;
        return new(
            generation.Compute.H100, generation.Watts, efficiency, Core.Tco.PerUnit(
                scenario, price, generation.Watts, generation.Compute, efficiency), OutlayOf(scenario, price, generation.Watts));
    }

    /// <summary>The firm's own chip in volume, at work on inference.</summary>
    public static ChipOption Own(Scenario scenario, HyperscalerView view)
    {
        var chip = view.Chip;
        var efficiency = Core.Efficiency.AsicInference(scenario, view.SoftwareMaturity);
        return new(
            chip.Compute.H100, chip.Watts, efficiency, Core.Tco.PerUnit(scenario, chip.Price, chip.Watts, chip.Compute, efficiency),
            OutlayOf(scenario, chip.Price, chip.Watts));
    }

    private static double OutlayOf(Scenario scenario, double price, Watts watts) =>
        (price * (1 + scenario.DataCentre.ServerUplift))
            + (watts.Count / 1000.0 * scenario.DataCentre.Pue * scenario.DataCentre.ShellCost.Count);
}
