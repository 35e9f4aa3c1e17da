namespace ChipMarketGame.Core;

/// <summary>The public report of a quarter.</summary>
internal static class MarketReport
{
    /// <summary>Before the first quarter: no shipments, and the shortage that buyers remember.</summary>
    public static void Open(World world)
    {
        var report = world.Report;
        report.Quarter = world.Scenario.Start + -1;
        report.Turn = -1;
        report.Generation = world.Nvidia.Product.Name;
        report.GpuPrice = world.Nvidia.Product.Price;
        report.PriceIndex = world.Nvidia.PriceIndex;
        report.GpuShortage = world.Scenario.Gpu.OpeningShortage;
        report.CudaEcosystem = world.Nvidia.Ecosystem;
        report.AsicShortage = report.NvidiaGrossMargin = report.GpuServerShare = report.Hhi = 0;
        report.OpenAiGigawatts = default;
        report.Packaging = default;
        report.Market = report.Clouds = default;
        report.NvidiaRevenue = report.NvidiaOperatingProfit = report.AsicRevenue = report.AmdRevenue = report.FusionIncome =
            report.MarketRevenue = report.OpenAiTranche = default;
        report.GpuDeliveries.Clear();
        report.Sources.Clear();
        report.Suppliers.Clear();
        report.Bids.Clear();
    }

    public static void Publish(World world)
    {
        var report = world.Report;
        var nvidia = world.Nvidia;
        report.Quarter = world.Quarter;
        report.Turn = world.Turn;
        report.Generation = nvidia.Product.Name;
        report.GpuPrice = nvidia.Product.Price;
        report.PriceIndex = nvidia.PriceIndex;
        report.Packaging = new Wafers(world.Wafers);
        report.GpuShortage = world.GpuShortage;
        report.AsicShortage = world.AsicShortage;
        report.CudaEcosystem = nvidia.Ecosystem;
        report.OpenAiGigawatts = new Gigawatts(world.OpenAi.Gigawatts);
        report.OpenAiTranche = new Usd(world.OpenAi.Tranche);
        ReportDeliveries(world, report);
        ReportMoney(world, report);
        MarketMeasures.Publish(world, report);
    }

    private static void ReportDeliveries(World world, QuarterReport report)
    {
        report.GpuDeliveries.Clear();
        for (var b = 0; b < world.GpuOrders.Length; b++)
        {
            report.GpuDeliveries.Add(new GpuDelivery(world.Buyer(b), new Chips(world.GpuOrders[b]), new Chips(world.GpusDelivered[b])));
        }
    }

    private static void ReportMoney(World world, QuarterReport report)
    {
        var nvidia = world.Nvidia;
        var fusion = nvidia.FusionIncome;
        var revenue = checked(nvidia.GpuRevenue + fusion);
        var asic = 0L;
        foreach (var designer in world.Designers) { asic = checked(asic + designer.Revenue); }
        report.NvidiaRevenue = new Usd(revenue);
        report.NvidiaGrossMargin = (checked(nvidia.GpuRevenue - nvidia.GpuCost) + (fusion * world.Scenario.Fusion.GrossMargin)) / Math.Max(
            1, revenue);
        report.NvidiaOperatingProfit = Books.Operating(world, world.Seat(world.Roster.GpuMaker));
        report.FusionIncome = new Usd(fusion);
        report.AsicRevenue = new Usd(asic);
        report.AmdRevenue = new Usd(world.Fringe.AmdRevenue);
        report.MarketRevenue = new Usd(checked(revenue + asic + world.Fringe.AmdRevenue));
    }
}
