using System.Globalization;
using System.Text;
using ChipMarketGame.Core;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChipMarketGame.Batch;

/// <summary>
/// Tables as comma-separated values: UTF-8 with a byte-order mark, line feeds, invariant numbers in full precision. What a spreadsheet
/// would spoil is told it as a text: formulas, and whole numbers of more digits than a spreadsheet keeps.
/// </summary>
public static class CsvTable
{
    /// <summary>The greatest whole number of 15 digits; a spreadsheet rounds what has more.</summary>
    private const ulong MostDigits = 999_999_999_999_999;

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes a line of names, then a line per row; what is null or not a number is an empty cell.</summary>
    /// <param name="stream">Left open.</param>
    public static void Write<TRow>(Stream stream, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
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
        ulong seed when seed > MostDigits => FormattableString.Invariant($"'{seed}"),
        double.NaN => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    });
}
