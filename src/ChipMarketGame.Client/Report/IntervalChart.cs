using System.Globalization;

namespace ChipMarketGame.Client;

/// <summary>
/// Estimates with their intervals on one axis, a row each. Drawn by hand as SVG: the chart library has no such series without a program
/// of its own, and this one also stands in pages without script and on paper.
/// </summary>
internal static class IntervalChart
{
    private const int Height = 26, TicksBelow = 16, AxisBelow = 36;
    private const double Margin = 0.04, LeastMargin = 0.05;

    /// <param name="Label">What is estimated.</param>
    /// <param name="Figure">Stands beside the picture: the estimate in words and digits, or the group of a rank.</param>
    /// <param name="Marked">Whether it stands out, such as an interval that does not hold zero.</param>
    public sealed record Row(string Label, double Estimate, double Low, double High, string Figure, bool Marked);

    /// <summary>Widths of the three columns, CSS pixels.</summary>
    public sealed record Columns(int Labels, int Intervals, int Figures)
    {
        /// <summary>For long labels, and figures in words.</summary>
        public static Columns Wide { get; } = new(330, 460, 300);

        /// <summary>For names, and a letter or two.</summary>
        public static Columns Slim { get; } = new(170, 530, 60);
    }

    /// <param name="sentence">What the picture says, for those who cannot see it.</param>
    /// <param name="axis">What the axis measures, with its unit.</param>
    public static string Svg(IReadOnlyList<Row> rows, string sentence, string axis, Columns columns)
    {
        var (low, high) = Range(rows);
        double X(double value) => columns.Labels + ((Math.Clamp(value, low, high) - low) / (high - low) * columns.Intervals);
        var (bottom, total) = (rows.Count * Height, columns.Labels + columns.Intervals + columns.Figures);
        var ticks = string.Concat(Ticks(low, high).Select(tick => Tick(tick, X(tick), bottom)));
        var marks = string.Concat(rows.Select((row, place) => Mark(row, (place * Height) + (Height / 2), X, total)));
        return FormattableString.Invariant($"""
            <div class="wide"><svg class="intervals" viewBox="0 0 {total} {bottom + AxisBelow + 6}" width="{total}" height="{bottom + AxisBelow + 6}" role="img" aria-label="{StaticPage.Html(sentence)}">
            {ticks}{marks}<text x="{columns.Labels + (columns.Intervals / 2)}" y="{bottom + AxisBelow}" text-anchor="middle" class="soft">{StaticPage.Html(axis)}</text>
            </svg></div>
            """);
    }

    private static string Tick(double tick, double x, int bottom) => FormattableString.Invariant($"""
        <line x1="{x:0.#}" x2="{x:0.#}" y1="0" y2="{bottom}" {(tick == 0 ? "stroke=\"var(--soft)\" stroke-dasharray=\"3 3\"" : "stroke=\"var(--line)\"")}/>
        <text x="{x:0.#}" y="{bottom + TicksBelow}" text-anchor="middle" class="soft">{tick.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−')}</text>
        """);

    private static string Mark(Row row, int y, Func<double, double> x, int right) => FormattableString.Invariant($"""
        <text x="0" y="{y + 5}">{StaticPage.Html(row.Label)}</text>
        <line x1="{x(row.Low):0.#}" x2="{x(row.High):0.#}" y1="{y}" y2="{y}" stroke="{Colour(row)}" stroke-width="3"/>
        <circle cx="{x(row.Estimate):0.#}" cy="{y}" r="5" fill="{Colour(row)}"/>
        <text x="{right}" y="{y + 5}" text-anchor="end">{StaticPage.Html(row.Figure)}</text>
        """);

    private static string Colour(Row row) => row.Marked ? "var(--accent)" : "var(--soft)";

    /// <summary>Wide enough for every finite end and for zero; an interval without end reaches the edge.</summary>
    private static (double Low, double High) Range(IReadOnlyList<Row> rows)
    {
        double[] ends = [0, .. rows.SelectMany(row => new[] { row.Low, row.Estimate, row.High }).Where(double.IsFinite)];
        var margin = Math.Max(LeastMargin, (ends.Max() - ends.Min()) * Margin);
        return (ends.Min() - margin, ends.Max() + margin);
    }

    /// <summary>Five to eight round values, zero among them.</summary>
    private static IEnumerable<double> Ticks(double low, double high)
    {
        var rough = (high - low) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        for (var tick = Math.Ceiling(low / step); tick * step <= high; tick++) { yield return tick == 0 ? 0 : tick * step; }
    }
}
