namespace ChipMarketGame.Core;

/// <summary>OpenAI's gigawatts: ordered as funding allows, built as GPUs arrive.</summary>
internal static class OpenAiPlan
{
    public static void Order(World world)
    {
        var rules = world.Scenario.Openai;
        var openAi = world.OpenAi;
        ref readonly var product = ref world.Nvidia.Product;
        OfferCapital(world, out var planned);
        openAi.GigawattsOrdered = 0;
        if (openAi.Pause == 0)
        {
            var priceResponse = Math.Min(rules.ElasticityLimit, Portable.Pow(world.Nvidia.PriceIndex, -rules.Elasticity));
            openAi.Backlog += planned * BuiltShare.Of(world.Scenario, openAi.Will, new Usd(openAi.Capital)) * priceResponse;
            var most = Math.Min(rules.Pace.Value, rules.Total.Value - openAi.Gigawatts);
            openAi.GigawattsOrdered = Math.Max(0, Math.Min(openAi.Backlog, most));
        }

        openAi.ProgrammeChipsOrdered = Whole.Part(openAi.GigawattsOrdered * 1e9 / (product.Watts.Count * rules.GigawattOverhead));
        var other = rules.BaseChips.Count * (double)rules.BasePrice.Count / product.Price.Count * world.Trends.OpenAiGrowth(world.Turn);
        world.GpuOrders[world.OpenAiBuyer] = checked(Whole.Part(other) + openAi.ProgrammeChipsOrdered);
    }

    public static void Build(World world)
    {
        var openAi = world.OpenAi;
        var (ordered, delivered) = (world.GpuOrders[world.OpenAiBuyer], world.GpusDelivered[world.OpenAiBuyer]);
        var share = ordered > 0 ? delivered / (double)ordered : 0;
        openAi.GigawattsDelivered = openAi.GigawattsOrdered * share;
        openAi.Gigawatts += openAi.GigawattsDelivered;
        openAi.Backlog -= openAi.GigawattsDelivered;
        openAi.ProgrammeChips = checked(openAi.ProgrammeChips + Whole.Part(openAi.ProgrammeChipsOrdered * share));
        PayTranche(world);
        Run(world, delivered);
        openAi.Need = (openAi.GigawattsDelivered * world.Scenario.Openai.GigawattCost.Count) - openAi.Tranche;
    }

    /// <summary>
    /// What is offered per gigawatt, within the investor's cash and credit; moves on to the plan's next quarter unless it pauses.
    /// </summary>
    private static void OfferCapital(World world, out double planned)
    {
        var openAi = world.OpenAi;
        openAi.Capital = world.Sheets.Nvidia.OpenAi.Count;
        planned = 0;
        if (openAi.Pause > 0) { return; }
        var plan = world.Scenario.Openai.Plan;
        planned = openAi.PlanIndex < plan.Length ? plan[openAi.PlanIndex].Value : 0;
        openAi.PlanIndex++;
        var room = Math.Max(0, CreditLimit.Room(world, world.Roster.GpuMaker).Count);
        if (openAi.Capital * planned <= room) { return; }
        openAi.Capital = Whole.Part(room / Math.Max(1e-9, planned));
        world.Seat(world.Roster.GpuMaker).CutBack = 1;
        world.Tell(NewsKind.CreditLimitReached, world.Roster.GpuMaker, amount: 1);
    }

    private static void PayTranche(World world)
    {
        var openAi = world.OpenAi;
        var maker = world.Roster.GpuMaker;
        var room = Math.Max(0, CreditLimit.Room(world, maker).Count);
        openAi.Tranche = Math.Min(Usd.Round(openAi.Capital * openAi.GigawattsDelivered).Count, room);
        world.Ledger.Pay(maker, world.Roster.OpenAi, new Usd(openAi.Tranche), Purpose.OpenAiTranche);
        openAi.Funded = checked(openAi.Funded + openAi.Tranche);
        openAi.Mark = (openAi.Mark * (1 + world.Scenario.Openai.EquityGrowth)) + openAi.Tranche;
        if (openAi.Tranche > 0) { world.Tell(NewsKind.TranchePaid, maker, world.Roster.OpenAi, amount: new Usd(openAi.Tranche)); }
    }

    private static void Run(World world, long delivered)
    {
        var rules = world.Scenario.Openai;
        var openAi = world.OpenAi;
        ref readonly var product = ref world.Nvidia.Product;
        openAi.Fleet.Add(new FleetBatch(false, new Chips(delivered), product.Compute, product.Watts, 0), world.Turn);
        openAi.Fleet.Retire(world.Turn + 1, world.Scenario.DataCentre.Life);
        var revenue = Usd.Round(openAi.Fleet.Compute(own: false) * world.Trends.Value(world.Turn) * rules.RevenueMultiple);
        openAi.Revenue = revenue.Count;
        world.Ledger.Pay(world.Roster.Outside, world.Roster.OpenAi, revenue, Purpose.OpenAiRevenue);
        var cost = Usd.Round(EnergyBill.Of(world.Scenario, openAi.Fleet).Value + (rules.ServerUplift * delivered * product.Price.Count));
        world.Ledger.Pay(world.Roster.OpenAi, world.Roster.Outside, cost, Purpose.OpenAiCost);
    }
}
