namespace ChipMarketGame.Core;

/// <summary>
/// Nobody is delivered chips for sites that nobody has begun to build: GPU and own-chip orders beyond the power built and coming are cut
/// in one proportion. So chips cannot be hoarded, nor bought only to be counted at the end.
/// </summary>
internal static class OrderCover
{
    public static void LimitOrders(World world)
    {
        if (world.Scenario.DataCentre.OrderCover == 0) { return; }
        for (var i = 0; i < world.Hyperscalers.Length; i++) { Limit(world, world.Hyperscalers[i], ref world.Sheets.Hyperscalers[i]); }
    }

    private static void Limit(World world, HyperscalerState firm, ref HyperscalerSheet sheet)
    {
        var own = Math.Min(sheet.Asic.Count, OwnChipRamp.Most(world, firm));
        var ordered = (sheet.Gpu.Count * (double)world.Nvidia.Product.Watts.Count) + (own * (double)firm.Chip.Watts);
        var room = Room(world, firm);
        if (ordered <= room) { return; }

        var kept = room / ordered;
        sheet = sheet with { Gpu = new Chips(Whole.Part(sheet.Gpu.Count * kept)), Asic = new Chips(Whole.Part(own * kept)) };
        world.Tell(NewsKind.OrdersBeyondPower, firm.Company, amount: 1 - kept);
    }

    /// <summary>Watts of chips that the power built and coming carries beside those in service and in stock.</summary>
    private static double Room(World world, HyperscalerState firm)
    {
        var centre = world.Scenario.DataCentre;
        var kilowatts = checked(firm.PowerKilowatts + firm.PowerOrdered());
        return Math.Max(0, (kilowatts * 1000.0 / centre.Pue * centre.OrderCover) - checked(firm.Fleet.Watts() + firm.Stock.Watts()));
    }
}
