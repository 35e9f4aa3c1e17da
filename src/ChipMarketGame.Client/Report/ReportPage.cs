using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>report.html: one file that needs nothing else and asks for nothing.</summary>
internal static class ReportPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Write(Stream stream, FinishedRun run, CultureInfo culture)
    {
        var text = new ReportText(culture);
        var sections = ReportCharts.Of(run, text);
        using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var parts = new Dictionary<string, Func<string>>
        {
            ["language"] = () => text.Language,
            ["title"] = () => Html(text.Say("Title", text.Of(run.Scenario.Scenario.Title), run.Opening.Seed)),
            ["style"] = () => Resource("report.css"),
            ["head"] = () => Head(run, text),
            ["theme"] = () => Html(text["Theme"]),
            ["result"] = () => Result(run, text),
            ["sections"] = () => string.Concat(sections.Select(section => Section(run, text, section))),
            ["news"] = () => News(run, text),
            ["repeat"] = () => Repeat(run, text),
            ["data"] = () => Data(run, text, sections),
            ["charts"] = () => InScript(Resource("echarts.js")),
            ["script"] = () => Resource("report.js"),
        };
        foreach (var piece in Resource("report.html").Split("%%"))
        {
            writer.Write(parts.TryGetValue(piece, out var part) ? part() : piece);
        }
    }

    private static string Head(FinishedRun run, ReportText text)
    {
        var (first, last) = (run.Quarters[0].Report.Quarter, run.Quarters[^1].Report.Quarter);
        return $"""
            <h1>{Html(text.Say("Title", text.Of(run.Scenario.Scenario.Title), run.Opening.Seed))}</h1>
            <p class="lead">{Html(text.Say("SubtitleSeats", first, last, run.Roster.Seats))}</p>
            {(last > run.Scenario.Scenario.CalibratedThrough ? $"<p class=\"note\">{Html(text.Say("Calibrated", run.Scenario.Scenario.CalibratedThrough))}</p>" : "")}
            """;
    }

    private static string Result(FinishedRun run, ReportText text)
    {
        var rows = run.End.Scores.Select(score => $"""
            <tr><th scope="row">{Html(text.NameOf(run.Roster[score.Seat]))}</th><td class="word">{Html(run.StrategyOf(score.Seat.Index))}{(score.Ruined ? $" · {Html(text["Ruined"])}" : "")}</td><td>{text.Money.Show(score.NetPresentValue.Count)}</td><td>{text.Money.Show(Cash(run, score.Seat).Count)}</td></tr>
            """);
        return $"""
            <section><h2>{Html(text["Result"])}</h2><p>{Html(text["Result.Sentence"])}</p>
            <div class="wide"><table><thead><tr><th scope="col">{Html(text["Seat"])}</th><th scope="col" class="word">{Html(text["Strategy"])}</th><th scope="col">{Html(text["Npv"])}</th><th scope="col">{Html(text["Cash"])}</th></tr></thead><tbody>
            {string.Join('\n', rows)}
            </tbody></table></div></section>
            """;
    }

    private static string Section(FinishedRun run, ReportText text, ReportSection section) => $"""
        <section><h2>{Html(section.Title)}</h2><div class="charts">
        {string.Join('\n', section.Charts.Select(chart => Figure(run, text, chart)))}
        </div></section>
        """;

    private static string Figure(FinishedRun run, ReportText text, ReportChart chart) => $"""
        <figure><h3>{Html(chart.Title)}</h3><figcaption>{Html(chart.Sentence)}</figcaption>
        <div class="chart" data-chart="{chart.Id}" role="img" aria-label="{Html($"{chart.Title}. {chart.Sentence}")}"></div>
        <details><summary>{Html(text["Table"])}</summary><div class="wide"><table><thead><tr><th scope="col">{Html(text["Quarter"])}</th>{string.Concat(chart.Series.Select(series => $"<th scope=\"col\">{Html(series.Name)}</th>"))}</tr></thead><tbody>
        {string.Join('\n', run.Quarters.Select((quarter, row) => $"<tr><th scope=\"row\">{quarter.Report.Quarter}</th>{string.Concat(chart.Series.Select(series => $"<td>{chart.Unit.Show(series.Values[row])}</td>"))}</tr>"))}
        </tbody></table></div></details></figure>
        """;

    private static string News(FinishedRun run, ReportText text)
    {
        var quarters = run.Quarters.Where(quarter => !quarter.News.IsEmpty).Select(quarter => $"""
            <dt>{quarter.Report.Quarter}</dt><dd><ul>{string.Concat(quarter.News.Select(item => $"<li>{Html(NewsText.Sentence(item, run.Roster, text.Culture))}</li>"))}</ul></dd>
            """);
        return $"""
            <section><h2>{Html(text["Section.News"])}</h2><details><summary>{Html(text.Say("News.Sentence", run.Quarters.Sum(quarter => quarter.News.Length), run.Quarters.Length))}</summary><dl class="news">
            {string.Join('\n', quarters)}
            </dl></details></section>
            """;
    }

    private static string Repeat(FinishedRun run, ReportText text)
    {
        var scenario = run.Scenario.Scenario;
        (string Name, string Value)[] rows =
        [
            ("Repeat.Command", $"<code>{Html(run.CommandLine)}</code>"),
            ("Repeat.Scenario", Html(text.Say("Repeat.ScenarioVersion", scenario.Name, scenario.Version, scenario.Vintage))),
            ("Repeat.Seed", run.Opening.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Repeat.Luck", Html(text[$"Luck.{run.Opening.Luck}"])),
            ("Repeat.Version", Html($"ChipMarketGame {Version}")),
            ("Repeat.Rules", run.Opening.Rules.ToString(CultureInfo.InvariantCulture)),
            ("Repeat.Hash", $"<code>{run.StateHash}</code> ({Html(text.Say("Repeat.HashOf", run.Quarters[^1].Report.Quarter))})"),
        ];
        return $"""
            <section><h2>{Html(text["Section.Repeat"])}</h2><dl class="repeat">
            {string.Join('\n', rows.Select(row => $"<dt>{Html(text[row.Name])}</dt><dd>{row.Value}</dd>"))}
            </dl>{(run.Refused.IsEmpty ? "" : $"<p>{Html(text.Say("Repeat.Refused", run.Refused.Length))}</p>")}<p class="note">{Html(text["Simulation"])}</p></section>
            """;
    }

    /// <summary>What the charts draw. The serializer writes &lt; as an escape, so no text of a scenario can leave the element.</summary>
    private static string Data(FinishedRun run, ReportText text, IReadOnlyList<ReportSection> sections) => JsonSerializer.Serialize(
        new
        {
            text.Language,
            Quarters = run.Quarters.Select(quarter => quarter.Report.Quarter.ToString()),
            Calibrated = run.Quarters.Count(quarter => quarter.Report.Quarter <= run.Scenario.Scenario.CalibratedThrough),
            Charts = sections.SelectMany(section => section.Charts).Select(chart => new
            {
                chart.Id,
                Form = chart.Form.ToString(),
                chart.Unit,
                Series = chart.Series.Select(
                    series => new { series.Name, series.Colour, Values = series.Values.Select(
                        value => double.IsFinite(value) ? value : (double?)null) }),
            }),
        },
        Json);

    private static Usd Cash(FinishedRun run, Company seat) => run.Quarters[^1].Book.Companies.First(book => book.Company == seat).Cash;

    private static string Version =>
        typeof(ReportPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static string Html(string text) => StaticPage.Html(text);

    private static string InScript(string code) => code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that the program carries.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(
            typeof(ReportPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded"));
        return reader.ReadToEnd();
    }
}
