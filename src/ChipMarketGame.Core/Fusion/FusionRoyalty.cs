namespace ChipMarketGame.Core;

/// <summary>
/// What a chip on NVLink Fusion costs beside its price: customer and designer pay half the royalty each, the customer a fee.
/// </summary>
public static class FusionRoyalty
{
    /// <summary>What customer and designer each pay.</summary>
    /// <param name="royalty">A share of the chip's price, 0 to 1; so is the answer.</param>
    public static double EachSides(double royalty) => royalty / 2;

    /// <summary>
    /// Half the royalty from each side; a designer with an interconnect of its own also loses what that would have earned.
    /// </summary>
    internal static void Pay(World world, HyperscalerState customer, DesignerState designer, Usd bill)
    {
        var maker = world.Roster.GpuMaker;
        var half = Usd.Round(bill.Count * EachSides(OwnChipContract.Royalty(world, customer.Chip)));
        world.Ledger.Pay(customer.Company, maker, half, Purpose.Royalty);
        world.Ledger.Pay(designer.Company, maker, half, Purpose.Royalty);
        world.Nvidia.FusionIncome = checked(world.Nvidia.FusionIncome + (2 * half.Count));
        var lost = Usd.Round(bill.Count * world.Scenario.Designers[world.Roster.DesignerNumber(designer.Company)].OwnFabric);
        world.Ledger.Pay(designer.Company, world.Roster.Outside, lost, Purpose.OwnFabricLoss);
    }

    /// <summary>The customer's attach fee per chip; the GPU maker bears a share of it as cost.</summary>
    internal static void PayAttach(World world, HyperscalerState customer)
    {
        var maker = world.Roster.GpuMaker;
        var fee = world.Scenario.Fusion.Attach * new Chips(customer.AsicMade);
        var cost = Usd.Round(fee.Count * world.Scenario.Fusion.AttachCost);
        world.Ledger.Pay(customer.Company, maker, fee, Purpose.Attach);
        world.Ledger.Pay(maker, world.Roster.Foundry, cost, Purpose.AttachCost);
        world.Nvidia.FusionIncome = checked(world.Nvidia.FusionIncome + fee.Count);
    }
}
