namespace ChipMarketGame.Core;

/// <summary>
/// Figures that rules and reports read many times a quarter stand beside the ledger. Where a game is journaled, and in every test that
/// closes a quarter, they are held against what was paid.
/// </summary>
internal static class BooksCheck
{
    /// <exception cref="InvalidOperationException">A figure is not what the ledger says; the message names the purpose.</exception>
    public static void AssertAgrees(World world)
    {
        var (ledger, maker) = (world.Ledger, world.Roster.GpuMaker);
        foreach (var firm in world.Hyperscalers)
        {
            Hold(world, firm.Company, checked(-firm.ChipBill), ledger.Flow(firm.Company, Purpose.OwnChips), "OwnChips");
            Hold(world, firm.Company, checked(-firm.NreBill), ledger.Flow(firm.Company, Purpose.Nre), "Nre");
        }

        foreach (var designer in world.Designers)
        {
            var earned = ledger.Flow(designer.Company, Purpose.OwnChips) + ledger.Flow(designer.Company, Purpose.Nre);
            Hold(world, designer.Company, designer.Revenue, earned, "OwnChips and Nre");
        }

        Hold(world, maker, world.Nvidia.GpuRevenue, ledger.Flow(maker, Purpose.Gpus), "Gpus");
        Hold(world, maker, checked(-world.Nvidia.GpuCost), ledger.Flow(maker, Purpose.GpuCost), "GpuCost");
        Hold(
            world, maker, world.Nvidia.FusionIncome, ledger.Flow(maker, Purpose.Royalty) + ledger.Flow(maker, Purpose.Attach),
            "Royalty and Attach");
        Hold(world, maker, checked(-world.OpenAi.Tranche), ledger.Flow(maker, Purpose.OpenAiTranche), "OpenAiTranche");
        Hold(
            world, world.Roster.OpenAi, world.OpenAi.Revenue, ledger.Flow(world.Roster.OpenAi, Purpose.OpenAiRevenue), "OpenAiRevenue");
        Hold(world, world.Roster.Amd, world.Fringe.AmdRevenue, ledger.Flow(world.Roster.Amd, Purpose.AmdSales), "AmdSales");
    }

    private static void Hold(World world, Company company, long kept, Usd paid, string purpose)
    {
        if (kept == paid.Count) { return; }
        throw new InvalidOperationException(
            $"{world.Roster[company].Name}: the books have ${kept} for {purpose}, the ledger ${paid.Count}");
    }
}
