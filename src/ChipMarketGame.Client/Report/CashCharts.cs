using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>What the companies have in the bank. The designers are a size smaller and have a chart of their own.</summary>
internal static class CashCharts
{
    public static ReportChart OfCloudsAndGpuMaker(FinishedRun run, ReportText text) => Of(
        run, text, "Cash.Large", text.Say("Cash.Large", text.NameOf(run.Roster[run.Roster.GpuMaker])),
        [run.Roster.GpuMaker, .. Enumerable.Range(0, run.Roster.Hyperscalers).Select(run.Roster.Hyperscaler)]);

    public static ReportChart OfDesigners(FinishedRun run, ReportText text) => Of(
        run, text, "Cash.Small", text["Cash.Small"], [.. Enumerable.Range(0, run.Roster.Designers).Select(run.Roster.Designer)]);

    private static ReportChart Of(FinishedRun run, ReportText text, string id, string title, Company[] companies)
    {
        var last = run.Quarters[^1];
        var (most, least) = (companies.MaxBy(company => Cash(last, company)), companies.MinBy(company => Cash(last, company)));
        var sentence = text.Say(
            "Cash.Sentence", text.NameOf(run.Roster[most]), text.Money.Show(Cash(last, most).Count), text.NameOf(run.Roster[least]),
            text.Money.Show(Cash(last, least).Count));
        return new ReportChart(id, title, sentence, ChartForm.Lines, text.Money,
        [
            .. companies.Select(company => new ReportSeries(
                text.NameOf(run.Roster[company]), [.. run.Quarters.Select(quarter => (double)Cash(quarter, company).Count)],
                CompanyColours.Of(run.Roster, company))),
        ]);
    }

    private static Usd Cash(PlayedQuarter quarter, Company company) => quarter.Book.Companies.First(book => book.Company == company).Cash;
}
