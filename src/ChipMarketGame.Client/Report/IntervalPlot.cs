using System.Globalization;

namespace ChipMarketGame.Client;

/// <summary>
/// Estimates with their intervals on one axis, a row each. Drawn by hand as SVG: the chart library has no such series without a program
/// of its own, and this one also stands in pages without script and on paper.
/// </summary>
internal static class IntervalPlot
{
    private const int Height = 26, Labels = 330, Width = 460, Figures = 300;

    /// <param name="Label">What is estimated.</param>
    /// <param name="Figure">The estimate in words and digits, for beside the picture.</param>
    /// <param name="Marked">Whether it stands out, such as an interval that does not hold zero.</param>
    public sealed record Row(string Label, double Estimate, double Low, double High, string Figure, bool Marked);

    /// <param name="sentence">What the picture says, for those who cannot see it.</param>
    /// <param name="axis">What the axis measures, with its unit.</param>
    public static string Svg(IReadOnlyList<Row> rows, string sentence, string axis)
    {
        var (low, high) = Range(rows);
        double X(double value) => Labels + ((Math.Clamp(value, low, high) - low) / (high - low) * Width);
        var (bottom, total) = (rows.Count * Height, Labels + Width + Figures);
        var zero = FormattableString.Invariant($"""<line x1="{X(0):0.#}" x2="{X(0):0.#}" y1="0" y2="{bottom}" stroke="var(--soft)" stroke-dasharray="3 3"/>""");
        var marks = string.Concat(rows.Select((row, place) => Mark(row, (place * Height) + (Height / 2), X)));
        var ticks = string.Concat(new[] { low, 0, high }.Distinct().Select(tick => FormattableString.Invariant(
            $"""<text x="{X(tick):0.#}" y="{bottom + 16}" text-anchor="middle" class="soft">{Tick(tick)}</text>""")));
        return FormattableString.Invariant($"""
            <div class="wide"><svg class="intervals" viewBox="0 0 {total} {bottom + 42}" width="{total}" height="{bottom + 42}" role="img" aria-label="{StaticPage.Html(sentence)}">
            {zero}{marks}{ticks}<text x="{Labels + (Width / 2)}" y="{bottom + 36}" text-anchor="middle" class="soft">{StaticPage.Html(axis)}</text>
            </svg></div>
            """);
    }

    private static string Mark(Row row, int y, Func<double, double> x) => FormattableString.Invariant($"""
        <text x="0" y="{y + 5}">{StaticPage.Html(row.Label)}</text>
        <line x1="{x(row.Low):0.#}" x2="{x(row.High):0.#}" y1="{y}" y2="{y}" stroke="{Colour(row)}" stroke-width="3"/>
        <circle cx="{x(row.Estimate):0.#}" cy="{y}" r="5" fill="{Colour(row)}"/>
        <text x="{Labels + Width + Figures}" y="{y + 5}" text-anchor="end">{StaticPage.Html(row.Figure)}</text>
        """);

    private static string Colour(Row row) => row.Marked ? "var(--accent)" : "var(--soft)";

    /// <summary>Wide enough for every finite end and for zero.</summary>
    private static (double Low, double High) Range(IReadOnlyList<Row> rows)
    {
        double[] ends = [0, .. rows.SelectMany(row => new[] { row.Low, row.Estimate, row.High }).Where(double.IsFinite)];
        return ends.Min() == ends.Max() ? (-1, 1) : (ends.Min(), ends.Max());
    }

    private static string Tick(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
