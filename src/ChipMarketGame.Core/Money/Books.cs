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
        var discount = world.Trends.Discount(world.Turn);
        foreach (var seat in world.Seats)
        {
            var leftOut = seat.Role.LeftOut(world, seat.Number);
            if (world.Scenario.Score.ResearchKept)
            {
                var (planned, spent) = seat.Role.Research(world, seat.Number);
                leftOut -= seat.SavedOnResearch(planned, spent);
            }

            seat.Close(Operating(world, seat).Count, world.Ledger.Flow(seat.Company).Count, leftOut.Count, discount);
        }

        world.Ledger.AssertCloses();
    }

    /// <summary>Operating cash flow of the quarter so far.</summary>
    public static Usd Operating(World world, SeatState seat) => world.Ledger.Flow(seat.Company, seat.Role.Operating.All);
}
