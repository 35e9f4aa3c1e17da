using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>How far the hyperscalers come with chips of their own.</summary>
internal static class OwnSiliconCharts
{
    public static ReportChart InternalWork(FinishedRun run, ReportText text)
    {
        var best = run.Quarters[^1].Book.Hyperscalers.MaxBy(cloud => cloud.Service.InternalAsic)!;
        var sentence = text.Say(
            "Internal.Sentence", Name(run, text, best), text.Percent.Show(best.Service.InternalAsic), run.Quarters[^1].Report.Quarter);
        return new ReportChart(
            "Internal", text["Internal"], sentence, ChartForm.Lines, text.Percent, Lines(run, text, cloud => cloud.Service.InternalAsic));
    }

    public static ReportChart Cost(FinishedRun run, ReportText text)
    {
        var last = run.Quarters[^1];
        var cheapest = last.Book.Hyperscalers.MinBy(cloud => cloud.Service.TcoAsic)!;
        var sentence = text.Say(
            "Tco.Sentence", last.Report.Quarter, text.Dollars.Show(cheapest.Service.TcoGpu.Value), Name(run, text, cheapest),
            text.Dollars.Show(cheapest.Service.TcoAsic.Value));
        var gpu = new ReportSeries(
            text["Tco.Gpu"], [.. run.Quarters.Select(quarter => quarter.Book.Hyperscalers[0].Service.TcoGpu.Value)],
            CompanyColours.Of(run.Roster, run.Roster.GpuMaker));
        return new ReportChart(
            "Tco", text["Tco"], sentence, ChartForm.Lines, text.Dollars, [gpu, .. Lines(run, text, cloud => cloud.Service.TcoAsic.Value)]);
    }

    public static ReportChart Software(FinishedRun run, ReportText text)
    {
        var clouds = run.Quarters[^1].Book.Hyperscalers;
        var (best, least) = (clouds.MaxBy(cloud => cloud.SoftwareMaturity)!, clouds.MinBy(cloud => cloud.SoftwareMaturity)!);
        var sentence = text.Say(
            "Software.Sentence", Name(run, text, best), run.Quarters[^1].Report.Quarter, FigureUnit.Number.Show(best.SoftwareMaturity),
            Name(run, text, least), FigureUnit.Number.Show(least.SoftwareMaturity));
        return new ReportChart(
            "Software", text["Software"], sentence, ChartForm.Lines, FigureUnit.Number, Lines(run, text, cloud => cloud.SoftwareMaturity));
    }

    public static ReportChart Gap(FinishedRun run, ReportText text)
    {
        var (quarter, cloud) = run.Quarters.SelectMany(quarter => quarter.Book.Hyperscalers.Select(cloud => (quarter, cloud)))
            .MaxBy(pair => pair.cloud.Service.Gap);
        var sentence = text.Say("Gap.Sentence", Name(run, text, cloud), quarter.Report.Quarter, text.Percent.Show(cloud.Service.Gap));
        return new ReportChart("Gap", text["Gap"], sentence, ChartForm.Lines, text.Percent, Lines(run, text, book => book.Service.Gap));
    }

    private static ReportSeries[] Lines(FinishedRun run, ReportText text, Func<HyperscalerBook, double> figure) =>
    [
        .. Enumerable.Range(0, run.Roster.Hyperscalers).Select(number => new ReportSeries(
            text.NameOf(run.Roster.Companies[number]),
            [.. run.Quarters.Select(quarter => figure(quarter.Book.Hyperscalers[number]))],
            CompanyColours.Of(run.Roster, run.Roster.Hyperscaler(number)))),
    ];

    private static string Name(FinishedRun run, ReportText text, HyperscalerBook cloud) => text.NameOf(run.Roster[cloud.Seat]);
}
