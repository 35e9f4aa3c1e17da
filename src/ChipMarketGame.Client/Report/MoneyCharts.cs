using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Revenue, profit, prices and shortage.</summary>
internal static class MoneyCharts
{
    public static ReportChart Market(FinishedRun run, ReportText text)
    {
        var (first, last, best) =
            (run.Quarters[0].Report, run.Quarters[^1].Report, run.Quarters.MaxBy(quarter => quarter.Report.MarketRevenue)!.Report);
        var sentence = text.Say(
            "Market.Sentence", Show(text, first.MarketRevenue), first.Quarter, Show(text, last.MarketRevenue), last.Quarter, best.Quarter,
            Show(text, best.MarketRevenue));
        Company[] suppliers = [
            run.Roster.GpuMaker, .. Enumerable.Range(0, run.Roster.Designers).Select(run.Roster.Designer), run.Roster.Amd];
        return new ReportChart(
            "Market", text["Market"], sentence, ChartForm.Stack, text.Money,
            [.. suppliers.Select(supplier => Revenue(run, text, supplier))]);
    }

    public static ReportChart Nvidia(FinishedRun run, ReportText text)
    {
        var (maker, first, last) = (text.NameOf(run.Roster[run.Roster.GpuMaker]), run.Quarters[0].Report, run.Quarters[^1].Report);
        var sentence = text.Say(
            "Nvidia.Sentence", maker, Show(text, first.NvidiaOperatingProfit), Show(text, first.NvidiaRevenue), first.Quarter,
            Show(text, last.NvidiaOperatingProfit), Show(text, last.NvidiaRevenue), last.Quarter);
        return new ReportChart("Nvidia", text.Say("Nvidia", maker), sentence, ChartForm.Lines, text.Money,
        [
            Line(run, text["Revenue"], report => report.NvidiaRevenue.Count, CompanyColours.Of(run.Roster, run.Roster.GpuMaker)),
            Line(run, text["Profit"], report => report.NvidiaOperatingProfit.Count, CompanyColours.Other),
        ]);
    }

    public static ReportChart Price(FinishedRun run, ReportText text)
    {
        var (first, last) = (run.Quarters[0].Report, run.Quarters[^1].Report);
        var sentence = text.Say(
            "Price.Sentence", text.Dollars.Show(first.GpuPrice.Count), first.Quarter, text.Dollars.Show(last.GpuPrice.Count), last.Quarter);
        return new ReportChart("Price", text["Price"], sentence, ChartForm.Lines, text.Dollars,
            [Line(run, text["Price.Series"], report => report.GpuPrice.Count, CompanyColours.Of(run.Roster, run.Roster.GpuMaker))]);
    }

    public static ReportChart Shortage(FinishedRun run, ReportText text)
    {
        var (gpu, asic) = (run.Quarters.MaxBy(quarter => quarter.Report.GpuShortage)!.Report, run.Quarters.MaxBy(
            quarter => quarter.Report.AsicShortage)!.Report);
        var sentence = text.Say(
            "Shortage.Sentence", gpu.Quarter, text.Percent.Show(gpu.GpuShortage), asic.Quarter, text.Percent.Show(asic.AsicShortage));
        return new ReportChart("Shortage", text["Shortage"], sentence, ChartForm.Lines, text.Percent,
        [
            Line(run, text["Shortage.Gpu"], report => report.GpuShortage, CompanyColours.Of(run.Roster, run.Roster.GpuMaker)),
            Line(run, text["Shortage.Asic"], report => report.AsicShortage, CompanyColours.Of(run.Roster, run.Roster.Hyperscaler(0))),
        ]);
    }

    public static ReportChart Concentration(FinishedRun run, ReportText text)
    {
        var sentence = text.Say(
            "Hhi.Sentence", FigureUnit.Points.Show(run.Quarters[0].Report.Hhi), FigureUnit.Points.Show(run.Quarters[^1].Report.Hhi));
        return new ReportChart(
            "Hhi", text["Hhi"], sentence, ChartForm.Lines, FigureUnit.Points,
            [Line(run, "HHI", report => report.Hhi, CompanyColours.Other)]);
    }

    private static ReportSeries Revenue(FinishedRun run, ReportText text, Company supplier) => Line(
        run,
        text.NameOf(run.Roster[supplier]),
        report =>
        {
            foreach (var row in report.Suppliers)
            {
                if (row.Supplier == supplier) { return row.Revenue.Count; }
            }

            return 0;
        },
        CompanyColours.Of(run.Roster, supplier));

    private static ReportSeries Line(FinishedRun run, string name, Func<QuarterReport, double> figure, string colour) =>
        new(name, [.. run.Quarters.Select(quarter => figure(quarter.Report))], colour);

    private static string Show(ReportText text, Usd amount) => text.Money.Show(amount.Count);
}
