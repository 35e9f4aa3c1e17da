namespace ChipMarketGame.Core;

/// <summary>Chips from outside the game: AMD's GPUs, ASICs for the rest of the world.</summary>
internal static class FringeSupply
{
    /// <summary>AMD's wafers: its plan, moved by a slow average of the GPU price index, within its share.</summary>
    public static Wafers TakeAmdWafers(World world)
    {
        var amd = world.Scenario.Amd;
        var fringe = world.Fringe;
        fringe.AveragePriceIndex = ((1 - amd.Averaging) * fringe.AveragePriceIndex)
            + (amd.Averaging * Portable.Log(world.Nvidia.PriceIndex));
        var wanted = world.Trends.AmdChips(world.Turn).Value * Portable.Exp(amd.Elasticity * fringe.AveragePriceIndex);
        fringe.AmdChips = Whole.Part(Math.Min(wanted, world.Wafers * amd.WaferShare * amd.ChipsPerWafer));
        return new(Math.Min(world.Wafers, Whole.Part(Math.Ceiling(fringe.AmdChips / amd.ChipsPerWafer))));
    }

    public static Chips RestOfWorldAsicsWanted(Scenario scenario, int turn) =>
        new(Whole.Part(scenario.Trends.RestOfWorldAsics(turn).Value));

    public static void Deliver(World world)
    {
        SellAmd(world);
        SellAsics(world);
        world.Fringe.RestOfWorldSpend *= 1 + world.Trends.RestOfWorldGrowth(world.Turn);
    }

    private static void SellAmd(World world)
    {
        var amd = world.Scenario.Amd;
        var sales = Usd.Round(world.Fringe.AmdChips * (amd.Price.Count * (1 + (amd.PriceGrowth * world.Turn))));
        world.Fringe.AmdRevenue = sales.Count;
        world.Ledger.Pay(world.Roster.Outside, world.Roster.Amd, sales, Purpose.AmdSales);
    }

    /// <summary>Designers share these sales by the scenario; the last one with a share gets the remainder.</summary>
    private static void SellAsics(World world)
    {
        var sales = Usd.Round(world.Fringe.RestOfWorldAsics * world.Trends.RestOfWorldAsicPrice(world.Turn));
        var rest = sales.Count;
        var restShare = 1.0;
        world.Fringe.RestOfWorldAsicRevenue = sales.Count;
        for (var j = 0; j < world.Designers.Length; j++)
        {
            var opening = world.Scenario.Designers[j];
            if (opening.RestOfWorldShare == 0) { continue; }
            restShare -= opening.RestOfWorldShare;
            var part = restShare < 1e-9 ? rest : Usd.Round(sales.Count * opening.RestOfWorldShare).Count;
            rest = checked(rest - part);
            Sell(world, world.Designers[j], new Usd(part), opening.RestOfWorldMargin);
        }
    }

    private static void Sell(World world, DesignerState designer, Usd sales, double margin)
    {
        var cost = Usd.Round(sales.Count * (1 - margin));
        world.Ledger.Pay(world.Roster.Outside, designer.Company, sales, Purpose.OwnChips);
        world.Ledger.Pay(designer.Company, world.Roster.Foundry, cost, Purpose.ChipCost);
        designer.Revenue = checked(designer.Revenue + sales.Count);
    }
}
