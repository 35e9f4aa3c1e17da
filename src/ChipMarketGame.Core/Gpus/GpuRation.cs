namespace ChipMarketGame.Core;

/// <summary>
/// GPUs among buyers when they are short. Turn and earn: an order counts only up to 1.25 × the buyer's trailing deliveries, so
/// inflating orders does not pay; a premium and, if the maker says so, loyalty weigh.
/// </summary>
internal static class GpuRation
{
    /// <summary>The hyperscalers order what their sheets say.</summary>
    public static void TakeOrders(World world)
    {
        for (var i = 0; i < world.Hyperscalers.Length; i++) { world.GpuOrders[i] = world.Sheets.Hyperscalers[i].Gpu.Count; }
    }

    public static void Allocate(World world)
    {
        var buyers = world.GpuOrders.Length;
        Span<double> weight = stackalloc double[buyers];
        Span<long> counted = stackalloc long[buyers];
        for (var b = 0; b < buyers; b++)
        {
            weight[b] = Weight(world, b);
            counted[b] = Counted(world, b);
        }

        var supply = Whole.Part(world.Nvidia.GpuWafers * world.Nvidia.Product.ChipsPerWafer);
        Waterfill.Ration(world.GpuOrders, counted, weight, supply, world.GpusDelivered);
        Report(world);
    }

    private static double Weight(World world, int buyer)
    {
        var gpu = world.Scenario.Gpu;
        var isHyperscaler = buyer < world.Hyperscalers.Length;
        var loyalty = isHyperscaler ? world.Hyperscalers[buyer].Loyalty : gpu.OtherLoyalty;
        var premium = isHyperscaler ? Portable.Pow(1 + world.Sheets.Hyperscalers[buyer].Premium, gpu.PremiumPower) : 1;
        return premium * Math.Max(gpu.LeastWeight, 1 + (world.Nvidia.Terms.Loyalty * ((2 * loyalty) - 1)));
    }

    private static long Counted(World world, int buyer) => Math.Min(world.GpuOrders[buyer], MostCounted(world, buyer));

    /// <summary>Most of a buyer's order that counts. OpenAI's counts in full.</summary>
    public static long MostCounted(World world, int buyer)
    {
        if (buyer == world.OpenAiBuyer) { return long.MaxValue; }
        var trailing = buyer == world.RestOfWorldBuyer ? world.Fringe.RestOfWorldBaseline : world.Hyperscalers[buyer].GpuBaseline;
        return Math.Max(1, Whole.Part(world.Scenario.Gpu.CountedGrowth * trailing));
    }

    private static void Report(World world)
    {
        var (ordered, delivered) = (0L, 0L);
        for (var b = 0; b < world.GpuOrders.Length; b++)
        {
            ordered = checked(ordered + world.GpuOrders[b]);
            delivered = checked(delivered + world.GpusDelivered[b]);
        }

        world.GpuShortage = ordered > 0 ? 1 - (delivered / (double)ordered) : 0;
        foreach (var firm in world.Hyperscalers)
        {
            var buyer = firm.Company.Index;
            var order = world.Scenario.Gpu.UnfilledOfCounted ? Counted(world, buyer) : world.GpuOrders[buyer];
            firm.GpuUnfilled = order > 0 ? Math.Max(0, 1 - (world.GpusDelivered[buyer] / (double)order)) : 0;
        }

        if (world.GpuShortage > world.Scenario.Gpu.SlackShortage) { world.Tell(NewsKind.GpuShortage, amount: world.GpuShortage); }
    }
}
