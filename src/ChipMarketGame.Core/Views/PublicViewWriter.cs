namespace ChipMarketGame.Core;

/// <summary>Fills the public view.</summary>
internal static class PublicViewWriter
{
    private const int NewsShown = 40;

    public static void Write(World world, PublicView view)
    {
        view.Quarter = world.Quarter;
        view.Turn = world.Turn;
        view.Quarters = world.Scenario.Quarters;
        view.Terms = world.Nvidia.Terms;
        view.Gpu = world.Nvidia.Product;
        view.PriceIndex = world.Nvidia.PriceIndex;
        view.CudaEcosystem = world.Nvidia.Ecosystem;
        view.OpenAi = new OpenAiNotice(new Gigawatts(world.OpenAi.Gigawatts), world.OpenAi.Droughts, world.OpenAi.Pause);
        view.TeamCost = Usd.Round(Teams.Cost(world));
        MoveLaunches(world, view.Roadmap);
        WriteDesigners(world, view.Designers);
        WriteChips(world, view.Chips);
        view.ByRequest = world.Scenario.Programme.Request;
        if (view.ByRequest) { WriteRequests(world, view.Requests); }
        view.Programmes.Expire(ProgrammesRunning(world));
        view.News.Show(world.News, NewsShown);
    }

    private static int ProgrammesRunning(World world)
    {
        var sum = 0;
        foreach (var firm in world.Hyperscalers) { sum += firm.ProgrammeCount; }
        return sum;
    }

    public static void WriteProgrammes(World world, Rows<ProgrammeNotice> programmes)
    {
        programmes.Clear();
        var tcoGpu = TcoOfGpu(world);
        foreach (var firm in world.Hyperscalers)
        {
            foreach (ref readonly var programme in firm.Running)
            {
                programmes.Add(new ProgrammeNotice(
                    firm.Company, programme.Chip.Name, programme.Chip.Lead, programme.Chip.Second, programme.Ambition,
                    programme.Chip.OnFusion, programme.Remaining, programme.Slips, BreakEven(world, programme, tcoGpu)));
            }
        }
    }

    /// <summary>The roadmap as the scenario publishes it: later only launches move.</summary>
    public static void LayRoadmap(World world, Rows<GenerationNotice> roadmap)
    {
        foreach (var generation in world.Scenario.Gpu.Roadmap)
        {
            roadmap.Add(new GenerationNotice(
                new ChipName(generation.Name), generation.Launch, generation.Compute, generation.Watts, generation.List));
        }
    }

    private static void MoveLaunches(World world, Rows<GenerationNotice> roadmap)
    {
        for (var n = 0; n < world.Nvidia.Launches.Length; n++)
        {
            var launch = world.Scenario.Start + world.Nvidia.Launches[n];
            if (roadmap[n].Launch != launch) { roadmap.Replace(n, roadmap[n] with { Launch = launch }); }
        }
    }

    private static void WriteDesigners(World world, Rows<DesignerNotice> designers)
    {
        designers.Clear();
        foreach (var designer in world.Designers)
        {
            designers.Add(new DesignerNotice(
                designer.Company, designer.Margin, designer.Quote, designer.FusionMember, designer.Quality, designer.Teams,
                designer.Teams - designer.Occupied, designer.Load));
        }
    }

    private static void WriteChips(World world, Rows<ChipNotice> chips)
    {
        chips.Clear();
        foreach (var firm in world.Hyperscalers)
        {
            ref readonly var chip = ref firm.Chip;
            chips.Add(new ChipNotice(
                firm.Company, chip.Name, new Compute(chip.Compute), new Watts(chip.Watts), chip.Lead, chip.Second, chip.LeadShare,
                chip.OnFusion));
        }
    }

    private static void WriteRequests(World world, Rows<RequestNotice> requests)
    {
        requests.Clear();
        foreach (var firm in world.Hyperscalers)
        {
            if (firm.Request.IsOpen) { requests.Add(firm.Request.Notice(firm.Company)); }
        }
    }

    /// <summary>
    /// At today's GPU price and with a standard software effort, so that the figure reveals nobody's own maturity.
    /// </summary>
    private static Chips? BreakEven(World world, in Programme programme, Dollars tcoGpu)
    {
        var scenario = world.Scenario;
        ref readonly var chip = ref programme.Chip;
        var efficiency = Efficiency.AsicInference(scenario, scenario.Score.StandardExperience);
        var tcoChip = Tco.PerUnit(
            scenario, OwnChipContract.Prices(world, chip).Customer, new Watts(chip.Watts), new Compute(chip.Compute), efficiency);
        var fixedCost = new Usd(checked(chip.NrePaid + programme.NreLeft)) + scenario.Software.InvestReference;
        return Tco.BreakEven(scenario, fixedCost, new Compute(chip.Compute), efficiency, tcoGpu, tcoChip);
    }

    private static Dollars TcoOfGpu(World world)
    {
        ref readonly var gpu = ref world.Nvidia.Product;
        return Tco.PerUnit(world.Scenario, gpu.Price, gpu.Watts, gpu.Compute, Efficiency.Gpu(world.Scenario, world.Nvidia.Ecosystem));
    }
}
