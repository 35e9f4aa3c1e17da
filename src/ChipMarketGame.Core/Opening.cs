namespace ChipMarketGame.Core;

/// <summary>Sets a world to the first day of its scenario.</summary>
internal static class Opening
{
    public static void Set(World world, ulong seed)
    {
        world.Seed = seed;
        world.Luck = new Luck(seed, world.LuckMode);
        world.Turn = 0;
        world.News.Clear();
        foreach (var seat in world.Seats)
        {
            seat.Reset();
            seat.Luck = world.Luck.For(seat.Company);
        }

        StandingOrders.Open(world.Scenario, world.Standing);
        foreach (var seat in world.Seats) { seat.Role.Open(world, seat.Number); }

        OpenOthers(world);
        Teams.CountLoad(world);
        GpuRoadmap.PutOnSale(world);
        MarketReport.Open(world);
    }

    public static void Set(World world, HyperscalerState state, HyperscalerOpening opening)
    {
        world.Ledger.Open(state.Company, opening.Cash);
        state.Fleet.Clear();
        state.Stock.Clear();
        foreach (var batch in opening.Fleet)
        {
            state.Fleet.Add(new FleetBatch(batch.Own, batch.Chips, batch.Compute, batch.Watts, batch.Age), world.Turn);
        }
        Array.Clear(state.PowerComing);
        state.ProgrammeCount = state.ProgrammesStarted = 0;
        state.BeginQuarter();
        state.Chip = world.Scenario.OpeningChips.InVolume(state.Company);
        state.PowerKilowatts = opening.Power.Count;
        state.Software = opening.Software;
        state.Experience = opening.Experience;
        foreach (var programme in opening.Programmes) { Start(world.Scenario, state, programme); }
        state.Demand = opening.Demand.H100;
        state.Budget = opening.Budget.Count;
        state.Ramp = opening.Ramp.Count;
        state.LastAsic = opening.Ramp.Count;
        state.GpuBaseline = opening.GpuBaseline.Count;
        state.Loyalty = world.Scenario.Gpu.LoyaltyStart;
        state.CostIndex = state.Independence = state.GpuUnfilled = state.AsicUnfilled = 0;
        state.Service = default;
        state.Request = default;
    }

    private static void Start(Scenario scenario, HyperscalerState state, ProgrammeOpening opening)
    {
        var (nre, pastGates) = (opening.Nre.Count, opening.Quality == 0);
        var number = state.ProgrammesStarted++;
        var chip = scenario.OpeningChips.OfProgramme(state.Company, number);
        var slip = ProgrammeSpec.SlipAtGate(
            scenario, state.Experience, opening.Quality, overload: 0, chip.OnFusion, Ambition.Standard);
        state.Start(new Programme
        {
            Chip = chip, Number = number, Remaining = opening.Remaining, NreLeft = nre, NreCostLeft = nre,
            NrePerQuarter = Programmes.PerQuarter(nre, opening.Remaining), Ambition = Ambition.Standard, Quality = opening.Quality,
            SlipChance = pastGates ? 0 : Math.Clamp(slip, 0, scenario.Programme.SlipMax), PastGates = pastGates,
        });
    }

    public static void Set(World world, DesignerState state, DesignerOpening opening)
    {
        world.Ledger.Open(state.Company, opening.Cash);
        Array.Clear(state.TeamsComing);
        state.Quality = opening.Quality;
        state.Teams = opening.Teams;
        state.Hired = state.IdleQuarters = 0;
        state.Margin = opening.Margin;
        state.Quote = 1;
        state.FusionMember = false;
        state.Revenue = 0;
    }

    public static void Set(World world, NvidiaState nvidia, GpuMakerOpening opening)
    {
        world.Ledger.Open(world.Roster.GpuMaker, opening.Cash);
        for (var i = 0; i < nvidia.Launches.Length; i++)
        {
            nvidia.Launches[i] = world.Scenario.Gpu.Roadmap[i].Launch - world.Scenario.Start;
        }
        Array.Fill(nvidia.Caps, RoyaltyCap.NoPromise);
        Array.Fill(nvidia.Prices, 1);
        nvidia.RoadmapProgress = 0;
        nvidia.Ecosystem = world.Scenario.Cuda.Start;
        nvidia.Terms = new TermsInForce(1, opening.Royalty, opening.RoyaltyCap, FusionOpen: false, Loyalty: 0);
    }

    private static void OpenOthers(World world)
    {
        var openAi = world.OpenAi;
        openAi.Fleet.Clear();
        openAi.Will = BuiltShare.DrawWill(world);
        openAi.PlanIndex = openAi.Pause = openAi.Droughts = 0;
        openAi.Backlog = openAi.Gigawatts = openAi.Mark = openAi.Need = openAi.Hazard = openAi.GigawattsDelivered = 0;
        openAi.ProgrammeChips = openAi.Funded = openAi.Tranche = 0;
        openAi.Revenue = 1;
        world.Fringe.RestOfWorldSpend = world.Scenario.RestOfWorld.Spend.Count;
        world.Fringe.RestOfWorldBaseline = world.Scenario.RestOfWorld.GpuBaseline.Count;
        world.Fringe.AveragePriceIndex = 0;
        for (var actor = world.Roster.Seats; actor < world.Roster.Companies.Length; actor++)
        {
            world.Ledger.Open(world.Roster.At(actor), default);
        }
    }
}
