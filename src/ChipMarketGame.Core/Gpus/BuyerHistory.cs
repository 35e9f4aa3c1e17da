namespace ChipMarketGame.Core;

/// <summary>What the GPU maker remembers of its buyers: loyalty and trailing deliveries move a quarter of the way each quarter.</summary>
internal static class BuyerHistory
{
    public static void Remember(World world)
    {
        var speed = world.Scenario.Gpu.Tracking;
        foreach (var firm in world.Hyperscalers)
        {
            var delivered = world.GpusDelivered[firm.Company.Index];
            var (gpu, asic) = (delivered * world.Nvidia.Product.Compute.H100, firm.AsicMade * firm.Chip.Compute);
            if (gpu + asic > 0) { firm.Loyalty += speed * ((gpu / (gpu + asic)) - firm.Loyalty); }
            firm.GpuBaseline += speed * (delivered - firm.GpuBaseline);
            firm.LastAsic = firm.AsicMade;
        }

        world.Fringe.RestOfWorldBaseline += speed * (world.GpusDelivered[world.RestOfWorldBuyer] - world.Fringe.RestOfWorldBaseline);
    }
}
