namespace ChipMarketGame.Core;

/// <summary>How far a company may go below zero, and what it cannot buy beyond that.</summary>
internal static class CreditLimit
{
    /// <summary>Twice the last four quarters' operating cash flow, at least the floor of its role.</summary>
    public static Usd After(Usd operatingOfYear, Usd floor, double multiple) =>
        new(Math.Max(floor.Count, Whole.Part(multiple * operatingOfYear.Count)));

    /// <summary>A company's limit from the flows that are closed.</summary>
    public static Usd Of(World world, Company company) => world.Seat(company).CreditLimit;

    /// <summary>Cash and credit together.</summary>
    public static Usd Room(World world, Company company) => world.Ledger.Cash(company) + Of(world, company);

    /// <summary>
    /// GPU, own-chip, power and software purchases beyond cash and credit are cut in one proportion; NRE and energy are not.
    /// </summary>
    public static void CutBack(World world)
    {
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            var hyperscaler = world.Hyperscalers[i];
            ref var sheet = ref world.Sheets.Hyperscalers[i];
            var cost = Purchases.Cost(
                world.Scenario, world.Nvidia.Product.Price, hyperscaler.Prices.Customer, sheet);
            var room = Room(world, hyperscaler.Company) - Programmes.BillDue(hyperscaler);
            var kept = cost <= room ? 1.0 : Math.Max(0.0, room / cost);
            world.Seat(hyperscaler.Company).CutBack = 1 - kept;
            if (kept >= 1) { continue; }

            sheet = sheet with
            {
                Gpu = new Chips(Whole.Part(sheet.Gpu.Count * kept)),
                Asic = new Chips(Whole.Part(sheet.Asic.Count * kept)),
                Power = new Megawatts(Whole.Part(sheet.Power.Count * kept)),
                Software = new Usd(Whole.Part(sheet.Software.Count * kept)),
            };
            world.Tell(NewsKind.CreditLimitReached, hyperscaler.Company, amount: 1 - kept);
        }
    }
}
