using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>report.html of a comparison: per market a picture of all effects on one axis, and the table behind it.</summary>
internal sealed class ComparePage
{
    private readonly PolicyComparison _comparison;
    private readonly CompareText _text;

    private ComparePage(PolicyComparison comparison, CultureInfo language) =>
        (_comparison, _text) = (comparison, new CompareText(language));

    public static void Write(Stream stream, PolicyComparison comparison, string commandLine, CultureInfo language)
    {
        var page = new ComparePage(comparison, language);
        var (baseline, others) =
            (comparison.Policies[0].Name, string.Join(", ", comparison.Together.Skip(1).Select(policy => policy.Name)));
        var title = page._text.Say("Title", others, baseline);
        StaticPage.Write(
            stream, page._text.Language, title,
            $"""
            <h1>{StaticPage.Html(title)}</h1>
            <p class="lead">{page.Html("Lead", comparison.Contrasts[0].Paired.Count)}</p>
            <p class="note">{page.Html("Note")}</p>
            """,
            [.. comparison.Markets.Select(page.Section), page.Method(commandLine)]);
    }

    private string Section(ComparedMarket market)
    {
        PolicyContrast[] rows = [.. _comparison.Contrasts.Where(row => row.Market == market)];
        var sentence = _text.Say("Clear", rows.Count(ContrastFigures.StandsOut), rows.Length);
        return $"""
            <section><h2>{StaticPage.Html(market.Name)}</h2><p>{StaticPage.Html(sentence)}</p>
            {IntervalChart.Svg([.. rows.Select(Interval)], sentence, _text["Axis"], IntervalChart.Columns.Wide)}
            <div class="wide"><table><thead><tr>{Heads(" class=\"word\"", "Policy", "Measure", "Period")}{Heads("", "Baseline", "PolicyMean", "Difference", "P", "Effect", "Correlation", "Saved")}</tr></thead><tbody>
            {string.Join('\n', rows.Select(Line))}
            </tbody></table></div></section>
            """;
    }

    private IntervalChart.Row Interval(PolicyContrast row)
    {
        var (effect, low, high) = ContrastFigures.Effect(row);
        var measure = _text.NameOf(row.Measure);
        var label = _comparison.Policies.Length > 2 ? _text.Say("Label", _text.NameOf(row.Policy), measure) : measure;
        return new IntervalChart.Row(
            label, effect, low, high, $"{ContrastFigures.Difference(row)} {_text.UnitOf(row.Measure)}", ContrastFigures.StandsOut(row));
    }

    private string Line(PolicyContrast row) => $"""
        <tr><th scope="row">{StaticPage.Html(_text.NameOf(row.Policy))}</th><td class="word">{Html("OfUnit", _text.NameOf(row.Measure), _text.UnitOf(row.Measure))}</td><td class="word">{StaticPage.Html(_text.PeriodOf(row.Measure))}</td><td>{ContrastFigures.Level(row.Measure, row.OfBaseline.Mean)}</td><td>{ContrastFigures.Level(row.Measure, row.OfPolicy.Mean)}</td><td>{ContrastFigures.Difference(row)}</td><td>{StaticPage.Html(ContrastFigures.P(row.HolmP))}</td><td>{ContrastFigures.Ratio(row.Paired.StandardisedEffect)}</td><td>{ContrastFigures.Ratio(row.Paired.Correlation)}</td><td>{ContrastFigures.Ratio(row.Paired.VarianceReduction)}</td></tr>
        """;

    private string Heads(string kind, params string[] names) =>
        string.Concat(names.Select(name => $"<th scope=\"col\"{kind}>{Html($"Head.{name}")}</th>"));

    private string Method(string commandLine) => $"""
        <section><h2>{Html("Method")}</h2><dl class="repeat">
        <dt>{Html("Command")}</dt><dd><code>{StaticPage.Html(commandLine)}</code></dd>
        {Found("Difference")}
        {(_comparison.Together.Length == _comparison.Policies.Length ? "" : Found("Alone"))}
        {Found("Looks", _comparison.Contrasts.Length)}
        {Found("Effect")}
        {Found("Saved")}
        {Found("Values", CompareFolder.Games, CompareFolder.Contrasts)}
        {Found("Kept", CompareFolder.Manifest, CompareFolder.Dictionary)}
        </dl></section>
        """;

    private string Found(string name, params object[] gaps) =>
        $"<dt>{Html($"Method.{name}")}</dt><dd>{Html($"Method.{name}.How", gaps)}</dd>";

    private string Html(string name, params object[] gaps) => StaticPage.Html(_text.Say(name, gaps));
}
