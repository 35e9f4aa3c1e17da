using System.Globalization;
using System.Text;
using ChipMarketGame.Core;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChipMarketGame.Storage;

/// <summary>
/// A table for spreadsheets: comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, numbers with a point whatever the
/// culture, and no text that would run as a formula.
/// </summary>
internal sealed class Spreadsheet : IDisposable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(",\"\r\n"),
    };

    private readonly MemoryStream _bytes = new();
    private readonly CsvWriter _rows;

    public Spreadsheet(params ReadOnlySpan<string> columns)
    {
        _rows = new CsvWriter(new StreamWriter(_bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Form);
        foreach (var column in columns) { _rows.WriteField(column); }

        EndRow();
    }

    /// <summary>CsvHelper's own escaping cannot tell −1 from a formula.</summary>
    public Spreadsheet Text(string? text) => Cell(SpreadsheetText.Safe(text ?? ""));

    /// <summary>Empty if there is no number.</summary>
    public Spreadsheet Number(double? number) => Cell(number?.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Number(double?)"/>
    public Spreadsheet Number(long? number) => Cell(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Empty if it is neither.</summary>
    public Spreadsheet YesOrNo(bool? value) => Cell(value switch { true => "true", false => "false", null => null });

    /// <summary>Empty if there is none.</summary>
    public Spreadsheet Value(object? value) => value switch
    {
        bool flag => YesOrNo(flag),
        double number => Number(number),
        int or long => Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => Text(value as string),
    };

    public void EndRow() => _rows.NextRecord();

    public byte[] ToBytes()
    {
        _rows.Flush();
        return _bytes.ToArray();
    }

    public void Dispose() => _rows.Dispose();

    private Spreadsheet Cell(string? cell)
    {
        _rows.WriteField(cell);
        return this;
    }
}
