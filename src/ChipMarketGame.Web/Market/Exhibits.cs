using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>The charts of a game in the reader's language, made from what the public knows.</summary>
public sealed class Exhibits(IStringLocalizer<Words> words)
{
    private const int QuartersInYear = 4;

    private static ChartUnit Percent => new(100, 1, "", MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? "%" : " %");

    /// <summary>How the market divides by one measure.</summary>
    public Exhibit Shares(GameSnapshot game, Measure measure)
    {
        var bands = MarketBand.All(game.Roster);
        var reports = Reports(game);
        return new Exhibit(
            words["Shares.Title", words[$"Measure.By.{measure}"]],
            SharesSentence(game, measure, reports),
            Data(game, $"{measure}", ChartLook.Stacked, Percent, [.. bands.Select(band => Band(game.Roster, band, measure, reports))]),
            Table(
                words["Shares.Caption", words[$"Measure.By.{measure}"]],
                [.. bands.Select(band => BandName(game.Roster, band))],
                reports,
                report => [.. bands.Select(band => Amounts.Percent(band.Share(report, measure)))]));
    }

    /// <summary>What a GPU costs before premiums and discounts.</summary>
    public Exhibit Price(GameSnapshot game)
    {
        var reports = Reports(game);
        var unit = MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? new ChartUnit(1e-4, 1, "", " 萬") : new ChartUnit(1e-3, 0, "$", "k");
        return Line(game, "Price", unit, reports, report => report.GpuPrice.Count, report => Amounts.Price(report.GpuPrice));
    }

    /// <summary>Which share of GPU orders stays unfilled.</summary>
    public Exhibit Shortage(GameSnapshot game) =>
        Line(game, "Shortage", Percent, Reports(game), report => report.GpuShortage, report => Amounts.Percent(report.GpuShortage));

    /// <summary>How concentrated the suppliers are: the Herfindahl–Hirschman index of their revenue.</summary>
    public Exhibit Concentration(GameSnapshot game) =>
        Line(game, "Hhi", new ChartUnit(1, 0, "", ""), Reports(game), report => report.Hhi, report => Amounts.Whole(report.Hhi));

    private Exhibit Line(
        GameSnapshot game, string subject, ChartUnit unit, ImmutableArray<QuarterReport> reports,
        Func<QuarterReport, double> value, Func<QuarterReport, string> text)
    {
        var title = words[$"{subject}.Title"];
        var sentence = reports switch
        {
            [] => words["Chart.NothingYet"],
            [var only] => words[$"{subject}.First", only.Quarter, text(only)],
            [var first, .., var last] => words[$"{subject}.Sentence", last.Quarter, text(last), text(first), first.Quarter],
        };
        return new Exhibit(
            title,
            sentence,
            Data(game, subject, ChartLook.Line, unit, [new ChartSeries(title, title, "line", [.. reports.Select(value)])]),
            Table(words[$"{subject}.Caption"], [title], reports, report => [text(report)]),
            reports is [.., var latest] ? text(latest) : null);
    }

    private ChartSeries Band(Roster roster, MarketBand band, Measure measure, ImmutableArray<QuarterReport> reports)
    {
        ImmutableArray<double> shares = [.. reports.Select(report => band.Share(report, measure))];
        var label = shares is [.., var last] ? $"{BandLabel(roster, band)} {Amounts.Percent(last)}" : BandLabel(roster, band);
        return new ChartSeries(BandName(roster, band), label, band.Colour, shares);
    }

    private ChartData Data(GameSnapshot game, string subject, ChartLook look, ChartUnit unit, ImmutableArray<ChartSeries> series)
    {
        var start = game.Quarter + -game.ClosedQuarters;
        var version = $"{game.Id}/{subject}/{game.Closed.Length}/{CultureInfo.CurrentUICulture.Name}";
        var calibrated = game.CalibratedThrough - start;
        var mark = calibrated >= 0 && calibrated < game.Quarters - 1 ? new ChartMark(calibrated, words["Chart.Calibrated"]) : null;
        return new ChartData(
            version, look, [.. Enumerable.Range(0, game.Quarters).Select(turn => (start + turn).ToString())], series, unit, mark);
    }

    private ChartTable Table(
        string caption, ImmutableArray<string> columns, ImmutableArray<QuarterReport> reports,
        Func<QuarterReport, ImmutableArray<string>> cells) =>
        new(caption, [words["Chart.Quarter"], .. columns], [
            .. reports.Reverse().Select(report => (ImmutableArray<string>)[report.Quarter.ToString(), .. cells(report)])]);

    private string SharesSentence(GameSnapshot game, Measure measure, ImmutableArray<QuarterReport> reports)
    {
        if (reports is not [.., var last]) { return words["Chart.NothingYet"]; }

        var bands = MarketBand.All(game.Roster);
        var (maker, amd) = (bands[0].Share(last, measure), bands[^1].Share(last, measure));
        var name = game.Roster.NameOf(game.Roster.GpuMaker);
        var (gpu, asic) = (Amounts.Percent(maker), Amounts.Percent(1 - maker - amd));
        return reports.Length > QuartersInYear
            ? words["Shares.SentenceWithYear", last.Quarter, name, gpu, asic, Amounts.Percent(bands[0].Share(
                reports[^(QuartersInYear + 1)], measure)), words[$"Measure.By.{measure}"]]
            : words["Shares.Sentence", last.Quarter, name, gpu, asic, words[$"Measure.By.{measure}"]];
    }

    private string BandName(Roster roster, MarketBand band) =>
        band.Owner == roster.GpuMaker ? words["Band.Gpu", roster.NameOf(band.Owner)]
        : band.Owner == roster.Amd ? words["Band.Gpu", roster.NameOf(band.Owner)]
        : band.Owner == roster.RestOfWorld ? words["Band.OtherAsic"]
        : words["Band.Own", roster.NameOf(band.Owner), roster[band.Owner].Silicon];

    private string BandLabel(Roster roster, MarketBand band) =>
        band.Owner == roster.RestOfWorld ? words["Band.OtherAsic.Short"]
        : roster[band.Owner].Silicon is { Length: > 0 } silicon ? silicon
        : roster.NameOf(band.Owner);

    private static ImmutableArray<QuarterReport> Reports(GameSnapshot game) => [.. game.Closed.Select(closed => closed.Report)];
}
