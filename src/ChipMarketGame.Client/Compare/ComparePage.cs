using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>report.html of a comparison: per market a picture of all effects on one axis, and the table behind it.</summary>
internal static class ComparePage
{
    public static void Write(Stream stream, PolicyComparison comparison, string commandLine)
    {
        var (baseline, others) = (comparison.Policies[0].Name, string.Join(", ", comparison.Policies.Skip(1).Select(policy => policy.Name)));
        var title = $"{others} against {baseline}";
        StaticPage.Write(
            stream, "en", title,
            $"""
            <h1>{StaticPage.Html(title)}</h1>
            <p class="lead">{StaticPage.Html($"Played under the same {comparison.Contrasts[0].Paired.Count} seeds, so that the luck which both share cancels out of each difference.")}</p>
            <p class="note">The intervals cover luck, not whether the model is right: its parameters were fitted to published figures.</p>
            """,
            [.. comparison.Markets.Select(market => Section(comparison, market)), Method(comparison, commandLine)]);
    }

    private static string Section(PolicyComparison comparison, ComparedMarket market)
    {
        PolicyContrast[] rows = [.. comparison.Contrasts.Where(row => row.Market == market)];
        var clear = rows.Count(ContrastFigures.StandsOut);
        var sentence = $"{clear} of {rows.Length} differences stand out at 5 % after Holm's adjustment.";
        return $"""
            <section><h2>{StaticPage.Html(market.Name)}</h2><p>{StaticPage.Html(sentence)}</p>
            {IntervalChart.Svg([.. rows.Select(row => Interval(comparison, row))], sentence, "difference over its standard deviation (Cohen's dz), with its 95 % interval", IntervalChart.Columns.Wide)}
            <div class="wide"><table><thead><tr>{Heads(" class=\"word\"", "policy", "measure", "period")}{Heads("", "baseline", "policy mean", "difference", "p (Holm)", "effect", "correlation", "variance saved")}</tr></thead><tbody>
            {string.Join('\n', rows.Select(Line))}
            </tbody></table></div></section>
            """;
    }

    private static IntervalChart.Row Interval(PolicyComparison comparison, PolicyContrast row)
    {
        var (effect, low, high) = ContrastFigures.Effect(row);
        var label = comparison.Policies.Length > 2 ? $"{row.Policy.Name}: {row.Measure.Name}" : row.Measure.Name;
        return new IntervalChart.Row(label, effect, low, high, $"{ContrastFigures.Difference(row)} {row.Measure.Unit}", ContrastFigures.StandsOut(row));
    }

    private static string Line(PolicyContrast row) => $"""
        <tr><th scope="row">{StaticPage.Html(row.Policy.Name)}</th><td class="word">{StaticPage.Html($"{row.Measure.Name}, {row.Measure.Unit}")}</td><td class="word">{StaticPage.Html(row.Measure.Period)}</td><td>{ContrastFigures.Level(row.Measure, row.OfBaseline.Mean)}</td><td>{ContrastFigures.Level(row.Measure, row.OfPolicy.Mean)}</td><td>{ContrastFigures.Difference(row)}</td><td>{StaticPage.Html(ContrastFigures.P(row.HolmP))}</td><td>{ContrastFigures.Ratio(row.Paired.StandardisedEffect)}</td><td>{ContrastFigures.Ratio(row.Paired.Correlation)}</td><td>{ContrastFigures.Ratio(row.Paired.VarianceReduction)}</td></tr>
        """;

    private static string Heads(string kind, params string[] names) => string.Concat(names.Select(name => $"<th scope=\"col\"{kind}>{name}</th>"));

    private static string Method(PolicyComparison comparison, string commandLine) => $"""
        <section><h2>How this was found</h2><dl class="repeat">
        <dt>Command</dt><dd><code>{StaticPage.Html(commandLine)}</code></dd>
        <dt>Difference</dt><dd>policy less baseline, seed by seed; interval and p by Student's t (1908)</dd>
        <dt>Many looks</dt><dd>p adjusted by Holm (1979) over all {comparison.Contrasts.Length} contrasts of this report</dd>
        <dt>Effect</dt><dd>mean difference over the standard deviation of the differences (Cohen 1988)</dd>
        <dt>Variance saved</dt><dd>1 − var(difference) / (var(policy) + var(baseline)): what common seeds save against independent ones</dd>
        <dt>Values</dt><dd>{CompareFolder.Games} holds every game; {CompareFolder.Contrasts} every figure, with the cluster bootstrap interval and the Hodges–Lehmann shift</dd>
        </dl></section>
        """;
}
