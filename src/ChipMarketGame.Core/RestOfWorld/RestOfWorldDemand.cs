namespace ChipMarketGame.Core;

/// <summary>GPU orders of buyers outside the game: they spend more or less by price, the CUDA ecosystem and export control.</summary>
internal static class RestOfWorldDemand
{
    public static void Order(World world)
    {
        var rules = world.Scenario.RestOfWorld;
        var orders = world.Fringe.RestOfWorldSpend / world.Nvidia.Product.Price.Count
            * Portable.Pow(world.Nvidia.PriceIndex, 1 - rules.Elasticity)
            * Portable.Pow(world.Nvidia.Ecosystem, rules.EcosystemPower)
            * (1 - world.ExportCut);
        world.GpuOrders[world.RestOfWorldBuyer] = Whole.Part(orders);
    }
}
