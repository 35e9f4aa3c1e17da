namespace ChipMarketGame.Core;

/// <summary>Power to build, and chips waiting for it.</summary>
internal static class Sites
{
    /// <summary>Software and power are paid; power ordered four quarters ago is there.</summary>
    public static void Build(World world)
    {
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            var firm = world.Hyperscalers[i];
            var sheet = world.Sheets.Hyperscalers[i];
            world.Ledger.Pay(firm.Company, world.Roster.Outside, sheet.Software, Purpose.Software);
            var ordered = sheet.Power.Kilowatts.Count;
            world.Ledger.Pay(firm.Company, world.Roster.Outside, Purchases.Power(world.Scenario, sheet.Power), Purpose.PowerBuild);
            ref var slot = ref firm.PowerComing[world.Turn % firm.PowerComing.Length];
            firm.PowerKilowatts = checked(firm.PowerKilowatts + slot);
            slot = ordered;
        }
    }

    /// <summary>New chips join the stock, GPUs first; the oldest go into service while power allows.</summary>
    public static void Deploy(World world)
    {
        var product = world.Nvidia.Product;
        foreach (var firm in world.Hyperscalers)
        {
            firm.Stock.Add(
                new FleetBatch(false, new Chips(world.GpusDelivered[firm.Company.Index]), product.Compute, product.Watts, 0), world.Turn);
            firm.Stock.Add(
                new FleetBatch(true, new Chips(firm.AsicMade), new Compute(firm.Chip.Compute), new Watts(firm.Chip.Watts), 0), world.Turn);
            var carried = Whole.Part(Math.Floor((checked(firm.PowerKilowatts * 1000) / world.Scenario.DataCentre.Pue) + 0.5));
            firm.Stock.Deploy(firm.Fleet, checked(carried - firm.Fleet.Watts()));
        }
    }

    /// <summary>By the next quarter chips are older, those waiting for power too; after their life they are scrapped.</summary>
    public static void Age(World world)
    {
        foreach (var firm in world.Hyperscalers)
        {
            firm.Fleet.Retire(world.Turn + 1, world.Scenario.DataCentre.Life);
            firm.Stock.Retire(world.Turn + 1, world.Scenario.DataCentre.Life);
        }
    }
}
