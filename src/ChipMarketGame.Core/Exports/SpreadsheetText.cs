using System.Buffers;
using System.Text;

namespace ChipMarketGame.Core;

/// <summary>Text on its way into a spreadsheet.</summary>
public static class SpreadsheetText
{
    /// <summary>What begins a formula, in full width too: spreadsheets for Chinese and Japanese read both.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B");

    /// <summary>Behind these a cell may begin, whatever separates cells where the file is opened.</summary>
    private const string Separators = ",;\t|\r\n\uFF0C\uFF1B\uFF5C";

    /// <summary>
    /// Where a spreadsheet would take a text for a formula, at its beginning or behind a separator, an apostrophe stands before it
    /// (OWASP, "CSV Injection"). Meant for texts: a number never needs it.
    /// </summary>
    public static string Safe(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs) && text is not ['\t' or '\r' or '\n', ..]) { return text; }
        var safe = new StringBuilder(text.Length + 4);
        if (text is ['\t' or '\r' or '\n', ..]) { safe.Append('\''); }
        var atStart = true;
        foreach (var symbol in text)
        {
            if (atStart && Signs.Contains(symbol)) { safe.Append('\''); }
            safe.Append(symbol);
            atStart = Separators.Contains(symbol) || (atStart && (char.IsWhiteSpace(symbol) || symbol == '"'));
        }

        return safe.ToString();
    }
}
