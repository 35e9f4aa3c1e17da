using System.Globalization;
using System.Text;
using ChipMarketGame.Core;
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
        string text => SpreadsheetText.Safe(text), // CsvHelper's own escaping cannot tell −1 from a formula
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    });
}
