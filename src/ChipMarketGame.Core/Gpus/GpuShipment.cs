namespace ChipMarketGame.Core;

/// <summary>GPUs are delivered and paid.</summary>
internal static class GpuShipment
{
    public static void Deliver(World world)
    {
        var nvidia = world.Nvidia;
        var delivered = 0L;
        for (var b = 0; b < world.GpusDelivered.Length; b++)
        {
            var bill = Price(world, b) * new Chips(world.GpusDelivered[b]);
            Pay(world, b, bill);
            nvidia.GpuRevenue = checked(nvidia.GpuRevenue + bill.Count);
            delivered = checked(delivered + world.GpusDelivered[b]);
        }

        var cost = nvidia.Product.Cost * new Chips(delivered);
        world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Foundry, cost, Purpose.GpuCost);
        nvidia.GpuCost = cost.Count;
    }

    /// <summary>
    /// List × price × (1 + premium) × (1 − 0.12 · independence · slack): owning silicon is bargaining power while GPUs are not short.
    /// </summary>
    private static Usd Price(World world, int buyer)
    {
        var price = (double)world.Nvidia.Product.Price.Count;
        if (buyer >= world.Hyperscalers.Length) { return Usd.Round(price); }
        var gpu = world.Scenario.Gpu;
        var slack = world.GpuShortage < gpu.SlackShortage ? 1.0 : gpu.SlackFactor;
        return Usd.Round(
            price * (1 + world.Sheets.Hyperscalers[buyer].Premium)
                * (1 - (gpu.DiscountMax * world.Hyperscalers[buyer].Independence * slack)));
    }

    private static void Pay(World world, int buyer, Usd bill)
    {
        var company = world.Buyer(buyer);
        world.Ledger.Pay(company, world.Roster.GpuMaker, bill, Purpose.Gpus);
        if (buyer == world.RestOfWorldBuyer) { world.Ledger.Pay(world.Roster.Outside, company, bill, Purpose.EndDemand); }
        if (buyer < world.Hyperscalers.Length)
        {
            world.Ledger.Pay(
                company, world.Roster.Outside, Usd.Round(bill.Count * world.Scenario.DataCentre.ServerUplift), Purpose.Servers);
        }
    }
}
