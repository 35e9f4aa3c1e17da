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
        var score = world.Scenario.Score;
        var gpu = (double)world.Nvidia.Product.List.Count / world.Nvidia.Product.Compute.H100;
        var newest = score.NewestAtCost ? gpu * Math.Min(1, world.Nvidia.LastPrice(world.Turn)) : gpu;
        var prices = new UnitPrices(gpu, newest, Math.Min(gpu, StandardChip(world)));
        return new Dollars(Value(world, hyperscaler.Fleet, prices) + (score.StockValue * Value(world, hyperscaler.Stock, prices)))
            * score.FleetValue * (1 + world.Scenario.DataCentre.ServerUplift);
    }

    /// <summary>
    /// Power built and coming at what it cost, as far as the scenario counts it: a site outlives the game, and whoever stops building a
    /// year before its end would otherwise save what a longer game asks for.
    /// </summary>
    public static Dollars SiteValue(World world, HyperscalerState hyperscaler)
    {
        var weight = world.Scenario.Score.SiteValue;
        if (weight == 0) { return default; }
        var kilowatts = hyperscaler.PowerKilowatts + Coming(world, hyperscaler.PowerComing);
        return new(weight * kilowatts * world.Scenario.DataCentre.ShellCost.Count);
    }

    /// <summary>Kilowatts under construction, each with interest at the discount rate since it was ordered and paid.</summary>
    private static double Coming(World world, long[] coming)
    {
        var sum = 0.0;
        for (var ahead = 0; ahead < coming.Length; ahead++)
        {
            sum += coming[(world.Turn + ahead) % coming.Length] * world.Trends.Discount(coming.Length - ahead);
        }

        return sum;
    }

    /// <summary>
    /// The GPU maker's years to come over those of the last year, as far as the scenario looks at them: fewer where the generations to
    /// come are late or the ecosystem has been left to decay, since either lowers what it will sell, and where the price was cut, which
    /// sells today what would have been sold tomorrow.
    /// </summary>
    public static double Outlook(World world)
    {
        var (score, nvidia) = (world.Scenario.Score, world.Nvidia);
        var outlook = score.RoadmapDelay > 0 ? Math.Max(0, 1 - (score.RoadmapDelay * GpuRoadmap.Delay(world))) : 1;
        if (score.EcosystemPower > 0) { outlook *= Portable.Pow(nvidia.Ecosystem / world.Scenario.Cuda.Start, score.EcosystemPower); }
        return score.PriceCutPower > 0 && nvidia.PriceOfYear(world.Turn) is < 1 and var cut
            ? outlook * Portable.Pow(cut, score.PriceCutPower)
            : outlook;
    }

    /// <summary>
    /// The mean flow of the last year as far as it counts for years to come: a year that outdid the one before by more than the scenario
    /// allows owes it to sales that cannot be repeated.
    /// </summary>
    public static double Sustained(Scenario scenario, SeatState seat) => seat.MeanCountedBefore is { } before
        ? Math.Min(seat.MeanCounted, scenario.Score.GrowthCap * Math.Max(0, before))
        : seat.MeanCounted;

    private static double StandardChip(World world)
    {
        var score = world.Scenario.Score;
        var awarded = world.Turn - world.Scenario.Programme.Lead;
        var chip = ProgrammeSpec.Of(
            world.Scenario, awarded, score.StandardQuality, null, false, false, Ambition.Standard, score.StandardExperience, 0);
        return chip.UnitCost.Count / (1 - score.StandardMargin) / chip.Compute.H100;
    }

    private static double Value(World world, Fleet fleet, in UnitPrices prices)
    {
        var sum = 0.0;
        foreach (ref readonly var batch in fleet.Batches)
        {
            var left = Math.Max(0, 1 - (batch.Age(world.Turn) / (double)world.Scenario.DataCentre.Life));
            var price = batch.Own ? prices.Own : batch.Age(world.Turn) <= 1 ? prices.NewestGpu : prices.Gpu;
            sum += batch.Chips * batch.Compute * left * price;
        }

        return sum;
    }

    /// <summary>$ per H100-equivalent.</summary>
    /// <param name="NewestGpu">Of GPUs delivered in the last quarter.</param>
    private readonly record struct UnitPrices(double Gpu, double NewestGpu, double Own);
}
