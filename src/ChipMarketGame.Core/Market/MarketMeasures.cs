namespace ChipMarketGame.Core;

/// <summary>
/// Market shares in four measures: chips, power of the servers, compute, revenue. Each for the whole market and without AMD and
/// the rest of the world. They differ a lot: a dear GPU is one unit, much compute and much revenue.
/// </summary>
internal static class MarketMeasures
{
    public static void Publish(World world, QuarterReport report)
    {
        Tally gpu = default, asic = default, amd = default, cloudGpu = default, cloudAsic = default;
        report.Sources.Clear();
        gpu.Add(Gpus(world, Delivered(world), report.NvidiaRevenue.Count), report, world.Roster.GpuMaker);
        var restOfWorldGpus = world.GpusDelivered[world.RestOfWorldBuyer];
        var restOfWorldRevenue = checked(restOfWorldGpus * world.Nvidia.Product.Price.Count);
        cloudGpu.Add(Gpus(world, checked(Delivered(world) - restOfWorldGpus), checked(report.NvidiaRevenue.Count - restOfWorldRevenue)));
        foreach (var firm in world.Hyperscalers)
        {
            var own = OwnChips(firm);
            asic.Add(own, report, firm.Company);
            cloudAsic.Add(own);
        }

        asic.Add(RestOfWorldAsics(world), report, world.Roster.RestOfWorld);
        amd.Add(AmdChips(world), report, world.Roster.Amd);
        report.Market = Shares(gpu, asic, amd);
        report.Clouds = Shares(cloudGpu, cloudAsic, default);
        report.GpuServerShare = Ratio(world.Nvidia.GpuRevenue, checked(world.Nvidia.GpuRevenue + world.Fringe.AmdRevenue));
        PublishSuppliers(world, report);
    }

    private static long Delivered(World world)
    {
        var sum = 0L;
        foreach (var chips in world.GpusDelivered) { sum = checked(sum + chips); }
        return sum;
    }

    private static Tally Gpus(World world, long chips, long revenue) =>
        new(chips, checked(chips * world.Nvidia.Product.Watts.Count), chips * world.Nvidia.Product.Compute.H100, revenue);

    private static Tally OwnChips(HyperscalerState firm) =>
        new(
            firm.AsicMade, checked(firm.AsicMade * firm.ChipOfQuarter.Watts), firm.AsicMade * firm.ChipOfQuarter.Compute,
            checked(firm.ChipBill + firm.NreBill));

    private static Tally RestOfWorldAsics(World world)
    {
        var (rules, chips) = (world.Scenario.RestOfWorld, world.Fringe.RestOfWorldAsics);
        return new Tally(
            chips, checked(chips * rules.AsicWatts.Count), chips * rules.AsicCompute.H100, world.Fringe.RestOfWorldAsicRevenue);
    }

    private static Tally AmdChips(World world)
    {
        var (amd, chips) = (world.Scenario.Amd, world.Fringe.AmdChips);
        return new Tally(chips, checked(chips * amd.Watts.Count), chips * amd.Compute.H100, world.Fringe.AmdRevenue);
    }

    private static MarketShares Shares(in Tally gpu, in Tally asic, in Tally amd) => new(
        Divide(gpu.Chips, asic.Chips, amd.Chips),
        Divide(gpu.Watts, asic.Watts, amd.Watts),
        Divide(gpu.Compute, asic.Compute, amd.Compute),
        Divide(gpu.Revenue, asic.Revenue, amd.Revenue));

    private static Split3 Divide(double gpu, double asic, double amd)
    {
        var total = gpu + asic + amd;
        return total > 0 ? new Split3(gpu / total, asic / total, amd / total) : default;
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <summary>Revenue by supplier, and the Herfindahl–Hirschman index of it.</summary>
    private static void PublishSuppliers(World world, QuarterReport report)
    {
        report.Suppliers.Clear();
        report.Hhi = 0;
        Supply(world, report, world.Roster.GpuMaker, report.NvidiaRevenue, false);
        Supply(world, report, world.Roster.Amd, report.AmdRevenue, false);
        foreach (var designer in world.Designers)
        {
            Supply(world, report, designer.Company, new Usd(designer.Revenue), designer.FusionMember);
        }
    }

    private static void Supply(World world, QuarterReport report, Company supplier, Usd revenue, bool member)
    {
        var share = Ratio(revenue.Count, report.MarketRevenue.Count);
        report.Suppliers.Add(new SupplierReport(supplier, revenue, share, member));
        report.Hhi += 1e4 * share * share;
    }

    private record struct Tally(long Chips, long Watts, double Compute, long Revenue)
    {
        public void Add(in Tally other)
        {
            Chips = checked(Chips + other.Chips);
            Watts = checked(Watts + other.Watts);
            Compute += other.Compute;
            Revenue = checked(Revenue + other.Revenue);
        }

        public void Add(in Tally other, QuarterReport report, Company owner)
        {
            Add(other);
            report.Sources.Add(new SourceReport(
                owner, new Chips(other.Chips), new Kilowatts(other.Watts / 1000), new Compute(other.Compute), new Usd(other.Revenue)));
        }
    }
}
