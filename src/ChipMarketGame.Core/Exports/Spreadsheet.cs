using System.Globalization;
using System.Text;

namespace ChipMarketGame.Core;

/// <summary>
/// A table for spreadsheets: comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, numbers with a point whatever the
/// culture, and no text that would run as a formula.
/// </summary>
internal sealed class Spreadsheet(params ReadOnlySpan<string> columns)
{
    private readonly StringBuilder _text = new StringBuilder().AppendJoin(',', columns).Append("\r\n");
    private bool _inRow;

    public Spreadsheet Text(string? text)
    {
        var safe = SpreadsheetText.Safe(text ?? "");
        return Cell(safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe);
    }

    /// <summary>Empty if there is no number.</summary>
    public Spreadsheet Number(double? number) => Cell(number?.ToString("R", CultureInfo.InvariantCulture) ?? "");

    /// <inheritdoc cref="Number(double?)"/>
    public Spreadsheet Number(long? number) => Cell(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Empty if it is neither.</summary>
    public Spreadsheet YesOrNo(bool? value) => Cell(value switch { true => "true", false => "false", null => "" });

    public void EndRow()
    {
        _text.Append("\r\n");
        _inRow = false;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    private Spreadsheet Cell(string cell)
    {
        if (_inRow) { _text.Append(','); }
        _text.Append(cell);
        _inRow = true;
        return this;
    }
}
