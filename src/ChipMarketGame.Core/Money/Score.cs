namespace ChipMarketGame.Core;

/// <summary>Net present value of a seat: discounted free cash flow and what is left at the end.</summary>
internal static class Score
{
    public static SeatScore Of(World world, Company company)
    {
        var seat = world.Seat(company);
        var atEnd = world.Trends.Discount(world.Turn);
        return new SeatScore(company, Usd.Round(seat.NetPresentValue + (TerminalValue(world, company, seat).Value / atEnd)), seat.Ruined);
    }

    private static Dollars TerminalValue(World world, Company company, SeatState seat) =>
        Role.Of(world.Roster.RoleOf(company)).TerminalValue(world, world.Roster.NumberOf(company), seat);

    /// <summary>
    /// The undepreciated fleet and stock at replacement cost per unit of compute: GPUs at today's list, ASICs at a standard chip of
    /// today, so that neither filling the store in the last quarter nor never launching pays.
    /// </summary>
    public static Dollars FleetValue(World world, HyperscalerState hyperscaler)
    {
        var gpu = (double)world.Nvidia.Product.List.Count / world.Nvidia.Product.Compute.H100;
        var asic = Math.Min(gpu, StandardChip(world));
        return new Dollars(Value(world, hyperscaler.Fleet, gpu, asic) + Value(world, hyperscaler.Stock, gpu, asic))
            * world.Scenario.Score.FleetValue * (1 + world.Scenario.DataCentre.ServerUplift);
    }

    private static double StandardChip(World world)
    {
        var score = world.Scenario.Score;
        var awarded = world.Turn - world.Scenario.Programme.Lead;
        var chip = ProgrammeSpec.Of(
            world.Scenario, awarded, score.StandardQuality, null, false, false, Ambition.Standard, score.StandardExperience, 0);
        return chip.UnitCost.Count / (1 - score.StandardMargin) / chip.Compute.H100;
    }

    private static double Value(World world, Fleet fleet, double gpu, double asic)
    {
        var sum = 0.0;
        foreach (ref readonly var batch in fleet.Batches)
        {
            var left = Math.Max(0, 1 - (batch.Age(world.Turn) / (double)world.Scenario.DataCentre.Life));
            sum += batch.Chips * batch.Compute * left * (batch.Own ? asic : gpu);
        }

        return sum;
    }
}
