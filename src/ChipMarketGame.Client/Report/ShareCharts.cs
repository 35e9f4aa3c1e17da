using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Who ships what: one chart per measure.</summary>
internal static class ShareCharts
{
    public static IEnumerable<ReportChart> Of(FinishedRun run, ReportText text) => ShareMeasure.All.Select(measure => new ReportChart(
        $"Share.{measure.Name}", text[$"Share.{measure.Name}"], Sentence(run, text, measure), ChartForm.Shares, text.Percent,
        [.. ShareMeasure.Owners(run.Roster).Select(owner => Band(run, text, measure, owner))]));

    private static ReportSeries Band(FinishedRun run, ReportText text, ShareMeasure measure, Company owner)
    {
        return new ReportSeries(
            text.NameOfSource(run.Roster, owner), [.. run.Quarters.Select(quarter => measure.Of(quarter.Report, owner))],
            CompanyColours.Of(run.Roster, owner));
    }

    private static string Sentence(FinishedRun run, ReportText text, ShareMeasure measure)
    {
        var (first, last) = (run.Quarters[0].Report, run.Quarters[^1].Report);
        var passed = run.Quarters.FirstOrDefault(quarter => measure.Split(quarter.Report) is var split && split.Asic >= split.Gpu);
        return text.Say(
            "Share.Sentence", text.NameOf(run.Roster[run.Roster.GpuMaker]), text.Percent.Show(measure.Split(first).Gpu), first.Quarter,
            text.Percent.Show(measure.Split(last).Gpu), last.Quarter)
            + (passed is null ? text["Share.NotPassed"] : text.Say("Share.Passed", passed.Report.Quarter));
    }
}
