namespace ChipMarketGame.Core;

/// <summary>The accounts of a quarter.</summary>
internal static class Books
{
    public static void Open(World world)
    {
        world.Ledger.BeginQuarter();
        foreach (var seat in world.Seats) { seat.CutBack = 0; }
        foreach (var firm in world.Hyperscalers) { firm.BeginQuarter(); }
        foreach (var designer in world.Designers) { designer.Revenue = 0; }
        world.Nvidia.GpuRevenue = world.Nvidia.GpuCost = world.Nvidia.FusionIncome = 0;
    }

    /// <summary>Enters the quarter's flows into each seat's history and score; the ledger must close to the dollar.</summary>
    public static void Close(World world)
    {
        var discount = Portable.Pow(1 + world.Scenario.Score.Discount, world.Turn);
        for (var s = 0; s < world.Seats.Length; s++)
        {
            var company = world.Roster.At(s);
            var tranche = company == world.Roster.GpuMaker ? world.OpenAi.Tranche : 0;
            world.Seats[s].Close(Operating(world, company).Count, world.Ledger.Flow(company).Count, tranche, discount);
        }

        world.Ledger.AssertCloses();
    }

    /// <summary>Operating cash flow of the quarter so far.</summary>
    public static Usd Operating(World world, Company seat) =>
        world.Ledger.Flow(seat, Role.Of(world.Roster.RoleOf(seat)).Operating.All);
}
