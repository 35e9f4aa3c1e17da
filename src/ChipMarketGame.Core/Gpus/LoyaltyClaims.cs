namespace ChipMarketGame.Core;

/// <summary>
/// Buyers ranked down for what they buy elsewhere go to court and to the authorities: a dominant seller that rewards loyalty sets
/// money aside (Whinston 1990, Tying, foreclosure, and exclusion, on why such terms exclude).
/// </summary>
internal static class LoyaltyClaims
{
    /// <summary>A share of GPU revenue × the loyalty weight in force, squared, while GPUs are short and ranking hurts.</summary>
    public static void SetAside(World world)
    {
        var gpu = world.Scenario.Gpu;
        if (world.GpuShortage <= gpu.SlackShortage) { return; }

        var weight = world.Nvidia.Terms.Loyalty;
        var amount = Usd.Round(gpu.LoyaltyClaims * weight * weight * world.Nvidia.GpuRevenue);
        world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Outside, amount, Purpose.LoyaltyClaims);
    }
}
