namespace ChipMarketGame.Core;

/// <summary>What reserving advanced packaging costs the GPU maker.</summary>
internal static class TakeOrPay
{
    /// <summary>A share of each reserved wafer that is not used, and a surcharge on all where much is reserved.</summary>
    public static void Charge(World world, long reserved, long unused)
    {
        var packaging = world.Scenario.Packaging;
        var excess = Math.Max(0, world.Sheets.Nvidia.Reserve - packaging.ReserveFree);
        var fee = Usd.Round(checked(unused * packaging.WaferCost.Count) * packaging.TakeOrPay)
            + Usd.Round(checked(reserved * packaging.WaferCost.Count) * packaging.ReserveSurcharge * excess);
        world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Foundry, fee, Purpose.PackagingFee);
    }
}
