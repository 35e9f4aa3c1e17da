namespace ChipMarketGame.Core;

/// <summary>
/// Who gets the wafers: AMD its share, the GPU maker its reservation, then own chips by their designers' booking weight; what
/// nobody took goes back to GPUs.
/// </summary>
internal static class PackagingRation
{
    public static void Allocate(World world)
    {
        var left = checked(world.Wafers - FringeSupply.TakeAmdWafers(world).Count);
        var needed = WafersFor(GpuOrders(world), world.Nvidia.Product.ChipsPerWafer);
        var reserved = Math.Min(left, Whole.Part(world.Sheets.Nvidia.Reserve * world.Wafers));
        var gpuWafers = Math.Min(needed, reserved);
        var asicWafers = RationOwnChips(world, checked(left - gpuWafers));
        gpuWafers = checked(gpuWafers + Math.Max(0, Math.Min(left - gpuWafers - asicWafers, needed - gpuWafers)));
        if (checked(gpuWafers + asicWafers) > left)
        {
            throw new InvalidOperationException($"{gpuWafers} + {asicWafers} wafers allocated of {left}");
        }

        world.Nvidia.GpuWafers = gpuWafers;
        TakeOrPay.Charge(world, reserved, Math.Max(0, checked(reserved - gpuWafers)));
    }

    private static long GpuOrders(World world)
    {
        var sum = 0L;
        foreach (var order in world.GpuOrders) { sum = checked(sum + order); }
        return sum;
    }

    private static long WafersFor(long chips, double chipsPerWafer) => Whole.Part(Math.Ceiling(chips / chipsPerWafer));

    private static long RationOwnChips(World world, long supply)
    {
        var firms = world.Hyperscalers;
        var restOfWorld = world.Scenario.RestOfWorld;
        Span<long> needed = stackalloc long[firms.Length + 1];
        Span<long> granted = stackalloc long[firms.Length + 1];
        Span<double> weight = stackalloc double[firms.Length + 1];
        for (var i = 0; i < firms.Length; i++)
        {
            needed[i] = WafersFor(firms[i].AsicOrdered, firms[i].Chip.ChipsPerWafer);
            weight[i] = OwnChipContract.BookingWeight(world, firms[i].Chip);
        }

        var wanted = FringeSupply.RestOfWorldAsicsWanted(world.Scenario, world.Turn).Count;
        needed[^1] = WafersFor(wanted, restOfWorld.AsicChipsPerWafer);
        weight[^1] = 1;
        Waterfill.Ration(needed, needed, weight, supply, granted);

        var (used, ordered, made) = (granted[^1], 0L, 0L);
        for (var i = 0; i < firms.Length; i++)
        {
            firms[i].AsicWafers = granted[i];
            firms[i].AsicMade = Math.Min(firms[i].AsicOrdered, Whole.Part(granted[i] * firms[i].Chip.ChipsPerWafer));
            firms[i].AsicUnfilled = firms[i].AsicOrdered > 0 ? 1 - (firms[i].AsicMade / (double)firms[i].AsicOrdered) : 0;
            used = checked(used + granted[i]);
            ordered = checked(ordered + firms[i].AsicOrdered);
            made = checked(made + firms[i].AsicMade);
        }

        world.Fringe.RestOfWorldAsics = Math.Min(wanted, Whole.Part(granted[^1] * restOfWorld.AsicChipsPerWafer));
        world.AsicShortage = ordered > 0 ? 1 - (made / (double)ordered) : 0;
        return used;
    }
}
