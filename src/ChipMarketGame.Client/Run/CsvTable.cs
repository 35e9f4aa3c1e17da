using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChipMarketGame.Client;

/// <summary>Tables as comma-separated values: UTF-8, line feeds, invariant numbers in full precision.</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public static void Write<TRow>(Stream stream, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(writer, Form);
        foreach (var column in columns) { csv.WriteField(column.Name); }

        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns) { WriteCell(csv, column.Of(row)); }

            csv.NextRecord();
        }
    }

    private static void WriteCell(CsvWriter csv, object? cell) => csv.WriteField(cell switch
    {
        null => "",
        string text => Text(text),
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    });

    /// <summary>
    /// A text that a spreadsheet would take for a formula gets an apostrophe. A number never does: CsvHelper's own escaping cannot
    /// tell −1 from a formula.
    /// </summary>
    private static string Text(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
}
