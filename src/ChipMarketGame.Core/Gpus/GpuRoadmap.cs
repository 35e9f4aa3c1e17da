namespace ChipMarketGame.Core;

/// <summary>The GPU maker's generations: what is on sale, and how R&amp;D moves the launches to come.</summary>
internal static class GpuRoadmap
{
    /// <summary>Sets the product, its price and the price index of the coming quarter.</summary>
    public static void PutOnSale(World world)
    {
        var nvidia = world.Nvidia;
        var before = nvidia.Product.Name;
        nvidia.Product = OnSale(world.Scenario, world.Turn, nvidia.Launches, nvidia.Terms.Price);
        ref readonly var product = ref nvidia.Product;
        nvidia.PriceIndex = product.List.Count * nvidia.Terms.Price / product.Compute.H100 / world.Trends.PublishedPrice(world.Turn).Value;
        if (world.Turn > 0 && before != product.Name)
        {
            world.Tell(NewsKind.GenerationLaunched, world.Roster.GpuMaker, chip: product.Name);
        }
    }

    /// <summary>R&amp;D above plan brings launches forward, below plan it delays them: each full unit of progress is a quarter.</summary>
    public static void Develop(World world)
    {
        var gpu = world.Scenario.Gpu;
        var nvidia = world.Nvidia;
        Spend(world);
        nvidia.RoadmapProgress += gpu.CadenceRate * (Math.Sqrt(world.Sheets.Nvidia.Rd) - 1);
        if (gpu.LeadDecay > 0) { nvidia.RoadmapProgress -= gpu.LeadDecay * Math.Max(0, -Late(world)); }
        if (Math.Abs(nvidia.RoadmapProgress) < gpu.CadenceUnit) { return; }
        var shift = nvidia.RoadmapProgress > 0 ? -1 : 1;
        nvidia.RoadmapProgress += gpu.CadenceUnit * shift;
        Shift(world, shift);
        world.Tell(NewsKind.RoadmapMoves, world.Roster.GpuMaker, amount: shift);
    }

    /// <summary>Only launches that are not too near can move, and never closer to the one before than the least gap.</summary>
    private static void Shift(World world, int shift)
    {
        var launches = world.Nvidia.Launches;
        for (var n = 0; n < launches.Length; n++)
        {
            var hasRoom = shift > 0 || n == 0 || launches[n] + shift - launches[n - 1] >= world.Scenario.Gpu.CadenceGap;
            if (launches[n] > world.Turn + world.Scenario.Gpu.FixedQuarters && hasRoom) { launches[n] += shift; }
        }
    }

    /// <summary>The product of a quarter, as the launches now announced have it.</summary>
    public static GpuProduct Announced(Scenario scenario, int turn, Rows<GenerationNotice> roadmap)
    {
        Span<int> launches = stackalloc int[roadmap.Count];
        for (var n = 0; n < launches.Length; n++) { launches[n] = roadmap[n].Launch - scenario.Start; }
        return OnSale(scenario, turn, launches);
    }

    /// <summary>List price per unit of compute in a quarter, had nothing moved the launches that the scenario publishes.</summary>
    public static Dollars PublishedPrice(Scenario scenario, int turn)
    {
        Span<int> launches = stackalloc int[scenario.Gpu.Roadmap.Length];
        for (var n = 0; n < launches.Length; n++) { launches[n] = scenario.Gpu.Roadmap[n].Launch - scenario.Start; }
        var product = OnSale(scenario, turn, launches);
        return (Dollars)product.List / product.Compute.H100;
    }

    /// <summary>The same with what is on the way to the next shift.</summary>
    public static double Delay(World world) => Late(world) - (world.Nvidia.RoadmapProgress / world.Scenario.Gpu.CadenceUnit);

    /// <summary>
    /// Quarters by which the generations not yet launched are later than the scenario published them, mean over them; below zero they are
    /// early. Nothing once all have launched.
    /// </summary>
    private static double Late(World world)
    {
        var (roadmap, launches) = (world.Scenario.Gpu.Roadmap, world.Nvidia.Launches);
        var (late, toCome) = (0, 0);
        for (var n = 0; n < launches.Length; n++)
        {
            if (launches[n] <= world.Turn) { continue; }
            late += launches[n] - (roadmap[n].Launch - world.Scenario.Start);
            toCome++;
        }

        return toCome == 0 ? 0 : (double)late / toCome;
    }

    /// <summary>What the plan has for research and CUDA in this quarter.</summary>
    public static Usd Planned(World world)
    {
        var plan = world.Scenario.Plan;
        var planned = (double)plan.ResearchAndDevelopment.Count + plan.Cuda.Count - SavedOnPartners(world).Value;
        return Usd.Round(Math.Max(0, planned) * world.Trends.PlanGrowth(world.Turn));
    }

    private static void Spend(World world)
    {
        var plan = world.Scenario.Plan;
        var sheet = world.Sheets.Nvidia;
        var grown = world.Trends.PlanGrowth(world.Turn);
        var planned = (plan.ResearchAndDevelopment.Count * sheet.Rd * Math.Sqrt(sheet.Rd)) + (plan.Cuda.Count * sheet.Cuda);
        var spend = Usd.Round(Math.Max(0, planned - SavedOnPartners(world).Value) * grown);
        var operations = Usd.Round(plan.OpexRate * world.Nvidia.GpuRevenue);
        world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Outside, spend, Purpose.ResearchAndCuda);
        world.Ledger.Pay(world.Roster.GpuMaker, world.Roster.Outside, operations, Purpose.NvidiaOperations);
    }

    /// <summary>The engineers who help others onto NVLink Fusion, while it could be open and is not.</summary>
    private static Dollars SavedOnPartners(World world)
    {
        var couldBeOpen = !world.Scenario.Fusion.Forbidden && world.Quarter >= world.Scenario.Fusion.From;
        return couldBeOpen && !world.Nvidia.Terms.FusionOpen ? new(world.Scenario.Plan.FusionSupport) : default;
    }

    /// <param name="price">Relative to the list price.</param>
    private static GpuProduct OnSale(Scenario scenario, int turn, ReadOnlySpan<int> launches, double price = 1)
    {
        var roadmap = scenario.Gpu.Roadmap;
        var (newest, launch) = (0, 0);
        for (var n = 0; n < roadmap.Length; n++)
        {
            if (launches[n] <= turn) { (newest, launch) = (n, launches[n]); }
        }

        var age = turn - launch;
        var share = age < scenario.Gpu.Mix.Length ? scenario.Gpu.Mix[age] : 1;
        return newest == 0 || share >= 1
            ? Product(roadmap[newest], price)
            : Mixed(roadmap[newest], roadmap[newest - 1], share, price);
    }

    private static GpuProduct Product(GenerationParameters generation, double price) => new(
        new ChipName(generation.Name), generation.Compute, generation.Watts, generation.List, Usd.Round(generation.List.Count * price),
        generation.Cost, generation.ChipsPerWafer);

    private static GpuProduct Mixed(GenerationParameters newest, GenerationParameters before, double share, double price)
    {
        double Mix(double a, double b) => (share * a) + ((1 - share) * b);
        var list = Usd.Round(Mix(newest.List.Count, before.List.Count));
        return new GpuProduct(
            new ChipName(newest.Name),
            new Compute(Mix(newest.Compute.H100, before.Compute.H100)),
            new Watts(Whole.Part(Math.Floor(Mix(newest.Watts.Count, before.Watts.Count) + 0.5))),
            list,
            Usd.Round(list.Count * price),
            Usd.Round(Mix(newest.Cost.Count, before.Cost.Count)),
            1 / ((share / newest.ChipsPerWafer) + ((1 - share) / before.ChipsPerWafer)));
    }
}
