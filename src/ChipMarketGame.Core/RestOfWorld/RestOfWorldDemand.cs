namespace ChipMarketGame.Core;

/// <summary>GPU orders of the hyperscalers and of buyers outside the game.</summary>
internal static class RestOfWorldDemand
{
    public static void Order(World world)
    {
        for (var i = 0; i < world.Hyperscalers.Length; i++) { world.GpuOrders[i] = world.Sheets.Hyperscalers[i].Gpu.Count; }
        var rules = world.Scenario.RestOfWorld;
        var orders = world.Fringe.RestOfWorldSpend / world.Nvidia.Product.Price.Count
            * Portable.Pow(world.Nvidia.PriceIndex, 1 - rules.Elasticity)
            * Portable.Pow(world.Nvidia.Ecosystem, rules.EcosystemPower)
            * (1 - world.ExportCut);
        world.GpuOrders[world.RestOfWorldBuyer] = Whole.Part(orders);
    }
}
