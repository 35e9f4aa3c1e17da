namespace ChipMarketGame.Core;

/// <summary>A line of a sheet, or a part of it, as a column of a table.</summary>
/// <param name="Unit">What its cells count, or what they are.</param>
/// <param name="Value">A cell: a whole number, a number, a text, yes or no; null where the sheet says nothing.</param>
public sealed record SheetColumn(string Name, string Unit, string Meaning, Func<Roster, ISheet, object?> Value);
