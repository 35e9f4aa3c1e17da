namespace ChipMarketGame.Core;

/// <summary>
/// What a chip on NVLink Fusion costs beside its price: customer and designer pay half the royalty each, the customer a fee.
/// </summary>
internal static class Royalty
{
    /// <summary>What customer and designer each pay, a share of the chip's price.</summary>
    public static double EachSides(double royalty) => royalty / 2;

    /// <summary>
    /// Half the royalty from each side; a designer with an interconnect of its own also loses what that would have earned.
    /// </summary>
    public static void Pay(World world, HyperscalerState customer, DesignerState designer, Usd bill)
    {
        var maker = world.Roster.GpuMaker;
        var half = Usd.Round(bill.Count * EachSides(world.Nvidia.Terms.Royalty));
        world.Ledger.Pay(customer.Company, maker, half, Purpose.Royalty);
        world.Ledger.Pay(designer.Company, maker, half, Purpose.Royalty);
        world.Nvidia.FusionIncome += 2 * half.Count;
        var lost = Usd.Round(bill.Count * world.Scenario.Designers[world.Roster.DesignerNumber(designer.Company)].OwnFabric);
        world.Ledger.Pay(designer.Company, world.Roster.Outside, lost, Purpose.OwnFabricLoss);
    }

    /// <summary>The customer's attach fee per chip; the GPU maker bears a share of it as cost.</summary>
    public static void PayAttach(World world, HyperscalerState customer)
    {
        var maker = world.Roster.GpuMaker;
        var fee = world.Scenario.Fusion.Attach * new Chips(customer.AsicMade);
        var cost = Usd.Round(fee.Count * world.Scenario.Fusion.AttachCost);
        world.Ledger.Pay(customer.Company, maker, fee, Purpose.Attach);
        world.Ledger.Pay(maker, world.Roster.Foundry, cost, Purpose.AttachCost);
        world.Nvidia.FusionIncome += fee.Count;
    }
}
