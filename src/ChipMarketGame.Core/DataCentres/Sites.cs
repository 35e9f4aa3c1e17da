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
            ref readonly var sheet = ref world.Sheets.Hyperscalers[i];
            world.Ledger.Pay(firm.Company, world.Roster.Outside, sheet.Software, Purpose.Software);
            var ordered = sheet.Power.Kilowatts.Count;
            world.Ledger.Pay(firm.Company, world.Roster.Outside, Purchases.Power(world.Scenario, sheet.Power), Purpose.PowerBuild);
            ref var slot = ref firm.PowerComing[world.Turn % firm.PowerComing.Length];
            firm.PowerKilowatts = checked(firm.PowerKilowatts + slot);
            slot = ordered;
        }
    }

    /// <summary>Chips go into service while power allows: those that waited before new ones, GPUs before own chips.</summary>
    public static void Deploy(World world)
    {
        ref readonly var product = ref world.Nvidia.Product;
        foreach (var firm in world.Hyperscalers)
        {
            var carried = Whole.Part(Math.Floor((checked(firm.PowerKilowatts * 1000) / world.Scenario.DataCentre.Pue) + 0.5));
            var watts = checked(carried - firm.Fleet.Watts());
            var gpus = new Chips(world.GpusDelivered[firm.Company.Index]);
            firm.Stock.Deploy(firm.Fleet, ref watts);
            firm.Stock.Receive(new FleetBatch(false, gpus, product.Compute, product.Watts, 0), world.Turn, firm.Fleet, ref watts);
            firm.Stock.Receive(
                new FleetBatch(true, new Chips(firm.AsicMade), new Compute(firm.Chip.Compute), new Watts(firm.Chip.Watts), 0), world.Turn,
                firm.Fleet, ref watts);
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
