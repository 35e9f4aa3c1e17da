namespace ChipMarketGame.Core;

/// <summary>Text on its way into a spreadsheet.</summary>
public static class SpreadsheetText
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe (OWASP, "CSV Injection"). Meant for texts: a number never needs it.</summary>
    public static string Safe(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;
}
