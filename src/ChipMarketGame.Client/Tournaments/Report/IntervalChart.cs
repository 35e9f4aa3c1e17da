using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The standings of a table as dots with intervals, best on top.</summary>
internal static class IntervalChart
{
    private const int Left = 170, Right = 700, RowHeight = 26, Top = 8;

    public static string Svg(StandingsTable table, string label)
    {
        var (low, high) = Range(table);
        var height = Top + (table.Rows.Length * RowHeight);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 760 {height + 28}\" width=\"760\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        foreach (var tick in Ticks(low, high))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{(tick == 0 ? "zero" : "rule")}\" x1=\"{X(tick):0.#}\" x2=\"{X(tick):0.#}\" y1=\"{Top}\" y2=\"{height}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{X(tick):0.#}\" y=\"{height + 18}\" text-anchor=\"middle\">{Signed(tick)}</text>");
        }

        foreach (var (row, place) in table.Rows.Select((row, place) => (row, place)))
        {
            var y = Top + (place * RowHeight) + (RowHeight / 2);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 12}\" y=\"{y + 4}\" text-anchor=\"end\">{HtmlEncoder.Default.Encode(row.Entrant)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"bar\" x1=\"{X(Math.Max(low, row.Value.Low)):0.#}\" x2=\"{X(Math.Min(high, row.Value.High)):0.#}\" y1=\"{y}\" y2=\"{y}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{X(row.Value.Estimate):0.#}\" cy=\"{y}\" r=\"5\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{Right + 16}\" y=\"{y + 4}\">{HtmlEncoder.Default.Encode(row.Letters)}</text>");
        }

        return svg.Append("</svg>").ToString();

        double X(double value) => Left + ((value - low) / (high - low) * (Right - Left));
    }

    private static string Signed(double value) => (value < 0 ? "−" : "") + Math.Abs(value).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>From the lowest to the highest interval, zero included; unbounded intervals reach the edge.</summary>
    private static (double Low, double High) Range(StandingsTable table)
    {
        double[] ends = [0, .. table.Rows.SelectMany(row => new[] { row.Value.Low, row.Value.Estimate, row.Value.High }).Where(double.IsFinite)];
        var (low, high) = (ends.Min(), ends.Max());
        var margin = Math.Max(0.05, (high - low) * 0.04);
        return (low - margin, high + margin);
    }

    private static IEnumerable<double> Ticks(double low, double high)
    {
        var rough = (high - low) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        for (var tick = Math.Ceiling(low / step); tick * step <= high; tick++) { yield return tick == 0 ? 0 : tick * step; }
    }
}
