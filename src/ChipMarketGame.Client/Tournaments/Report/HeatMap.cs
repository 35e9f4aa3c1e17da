using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ChipMarketGame.Client;

/// <summary>A table of numbers as coloured cells: blue above zero, orange below, deeper the further; the number stands in each.</summary>
internal static class HeatMap
{
    private const int Left = 160, CellWidth = 74, CellHeight = 26, Head = 92;

    /// <param name="cell">Of row and column; not a number where there is nothing.</param>
    public static string Svg(IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, double> cell, string label)
    {
        var values = Enumerable.Range(0, rows.Count).SelectMany(
            row => Enumerable.Range(0, columns.Count).Select(column => cell(row, column))).Where(double.IsFinite).Select(Math.Abs);
        var most = Math.Max(0.5, values.DefaultIfEmpty(0).Max());
        var (width, height) = (Left + (columns.Count * CellWidth) + 20, Head + (rows.Count * CellHeight) + 4);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" role=\"img\" aria-label=\"{Html(label)}\">");
        for (var column = 0; column < columns.Count; column++)
        {
            var x = Left + (column * CellWidth) + (CellWidth / 2);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x}\" y=\"{Head - 8}\" transform=\"rotate(-35 {x} {Head - 8})\">{Html(ShortName.Of(columns[column]))}</text>");
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var y = Head + (row * CellHeight);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 10}\" y=\"{y + 18}\" text-anchor=\"end\">{Html(ShortName.Of(rows[row]))}</text>");
            for (var column = 0; column < columns.Count; column++) { Cell(svg, Left + (column * CellWidth), y, cell(row, column), most); }
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Cell(StringBuilder svg, int x, int y, double value, double most)
    {
        if (!double.IsFinite(value)) { return; }

        var depth = Math.Min(1, Math.Abs(value) / most);
        var (r, g, b) = value >= 0 ? (31, 105, 176) : (199, 92, 11);
        int Mixed(int full) => (int)Math.Round(246 + ((full - 246) * depth));
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{CellWidth - 2}\" height=\"{CellHeight - 2}\" rx=\"3\" " +
            $"fill=\"rgb({Mixed(r)},{Mixed(g)},{Mixed(b)})\"/>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"{(depth > 0.55 ? "light" : "dark")}\" x=\"{x + (CellWidth / 2) - 1}\" y=\"{y + 17}\" " +
            $"text-anchor=\"middle\">{(value < 0 ? "−" : "")}{Math.Abs(value):0.00}</text>");
    }

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
