namespace ChipMarketGame.Core;

/// <summary>
/// Own chips are delivered and paid: designers by their shares, royalty and attach fee on Fusion, the surcharge above the ramp.
/// </summary>
internal static class OwnChipDelivery
{
    public static void Deliver(World world)
    {
        foreach (var firm in world.Hyperscalers)
        {
            firm.ChipBill = 0;
            var (byLead, bySecond) = firm.Chip.IsDual ? Split.InTwo(firm.AsicMade, firm.Chip.LeadShare) : (firm.AsicMade, 0);
            Buy(world, firm, world.Designer(firm.Chip.Lead), byLead, firm.Chip.LeadShare, firm.Prices.Lead);
            if (firm.Chip.IsDual)
            {
                Buy(world, firm, world.Designer(firm.Chip.Second), bySecond, firm.Chip.SecondShare, firm.Prices.Second);
            }

            if (firm.Chip.OnFusion) { FusionRoyalty.PayAttach(world, firm); }
            OwnChipRamp.ChargeAbove(world, firm);
            world.Ledger.Pay(
                firm.Company, world.Roster.Outside, Usd.Round(firm.ChipBill * world.Scenario.DataCentre.ServerUplift), Purpose.Servers);
            firm.Chip.Delivered = checked(firm.Chip.Delivered + firm.AsicMade);
        }
    }

    private static void Buy(World world, HyperscalerState firm, DesignerState designer, long chips, double share, Usd price)
    {
        ref var chip = ref firm.Chip;
        var bill = price * new Chips(chips);
        var cost = new Usd(chip.Cost) * new Chips(chips);
        world.Ledger.Pay(firm.Company, designer.Company, bill, Purpose.OwnChips);
        world.Ledger.Pay(designer.Company, world.Roster.Foundry, cost, Purpose.ChipCost);
        designer.Revenue = checked(designer.Revenue + bill.Count);
        firm.ChipBill = checked(firm.ChipBill + bill.Count);
        PayBooking(world, designer, firm.AsicWafers * share);
        if (chip.OnFusion) { FusionRoyalty.Pay(world, firm, designer, bill); }
    }

    /// <summary>Booking weight costs fee × (weight² − 1) per wafer; below 1 it is a rebate.</summary>
    private static void PayBooking(World world, DesignerState designer, double wafers)
    {
        var packaging = world.Scenario.Packaging;
        var weight = world.Sheets.Designers[world.Roster.DesignerNumber(designer.Company)].Booking;
        var fee = Usd.Round(packaging.BookingFee * packaging.WaferCost.Count * ((weight * weight) - 1) * wafers);
        world.Ledger.Pay(designer.Company, world.Roster.Foundry, fee, Purpose.BookingFee);
    }
}
