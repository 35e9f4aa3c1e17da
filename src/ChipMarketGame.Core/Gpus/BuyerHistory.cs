namespace ChipMarketGame.Core;

/// <summary>What the GPU maker remembers of its buyers: loyalty and trailing deliveries move a quarter of the way each quarter.</summary>
internal static class BuyerHistory
{
    public static void Remember(World world)
    {
        var rules = world.Scenario.Gpu;
        foreach (var firm in world.Hyperscalers)
        {
            var delivered = world.GpusDelivered[firm.Company.Index];
            var (gpu, asic) = (delivered * world.Nvidia.Product.Compute.H100, firm.AsicMade * firm.Chip.Compute);
            firm.Loyalty = Loyalty(rules, firm.Loyalty, new(gpu), new(asic));
            firm.GpuBaseline = Trailing(rules, firm.GpuBaseline, new(delivered));
            firm.LastAsic = firm.AsicMade;
        }

        world.Fringe.RestOfWorldBaseline = Trailing(
            rules, world.Fringe.RestOfWorldBaseline, new(world.GpusDelivered[world.RestOfWorldBuyer]));
    }

    /// <summary>Loyalty a quarter on: towards the share of GPUs in the compute that was bought, if any was.</summary>
    /// <param name="gpu">Compute of the GPUs bought.</param>
    /// <param name="own">Compute of the own chips bought.</param>
    public static double Loyalty(GpuParameters rules, double before, Compute gpu, Compute own) =>
        (gpu + own).H100 > 0 ? before + (rules.Tracking * ((gpu / (gpu + own)) - before)) : before;

    /// <summary>Trailing deliveries a quarter on.</summary>
    public static double Trailing(GpuParameters rules, double before, Chips delivered) =>
        before + (rules.Tracking * (delivered.Count - before));
}
