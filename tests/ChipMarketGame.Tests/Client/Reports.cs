using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>Quarterly reports with figures chosen by hand, so that what is drawn from them does not move with the rules.</summary>
static class Reports
{
    public static QuarterReport Of(Roster roster, CalendarQuarter start, int turn)
    {
        var report = new QuarterReport
        {
            Quarter = start + turn,
            Turn = turn,
            Generation = new ChipName("Rubin"),
            GpuPrice = new Usd(30_000 + (1_000 * turn)),
            GpuShortage = 0.12,
            AsicShortage = 0.03,
            MarketRevenue = new Usd(50_000_000_000 + (4_000_000_000L * turn)),
            Hhi = 7000 - (90 * turn),
            OpenAiGigawatts = new Gigawatts(0.4 * turn),
        };
        var gpus = 1000 - (20 * turn);
        Add(roster.GpuMaker, gpus, weight: 3);
        for (var cloud = 0; cloud < roster.Hyperscalers; cloud++)
        {
            Add(roster.Hyperscaler(cloud), 60 + (10 * cloud) + (5 * turn), weight: 1);
        }

        Add(roster.RestOfWorld, 50, weight: 1);
        Add(roster.Amd, 40, weight: 2);
        report.Market = new MarketShares(
            Split(source => source.Chips.Count), Split(source => source.Power.Count), Split(source => source.Compute.H100),
            Split(source => source.Revenue.Count));
        return report;

        void Add(Company owner, int chips, int weight) =>
            report.Sources.Add(new SourceReport(
                owner, new Chips(chips), new Kilowatts(chips * weight), new Compute(chips * weight * 1.2),
                new Usd(chips * weight * weight)));

        Split3 Split(Func<SourceReport, double> amount)
        {
            var all = report.Sources.Sum(amount);
            var (gpu, amd) = (amount(report.Sources[0]) / all, amount(report.Sources[^1]) / all);
            return new Split3(gpu, 1 - gpu - amd, amd);
        }
    }
}
