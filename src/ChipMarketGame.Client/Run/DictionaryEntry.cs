using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>A row of data-dictionary.csv: what a column of the other tables means.</summary>
internal sealed record DictionaryEntry(string File, string Column, string Unit, string Meaning)
{
    public static IReadOnlyList<Column<DictionaryEntry>> Columns { get; } =
    [
        new("file", "", "", entry => entry.File),
        new("column", "", "", entry => entry.Column),
        new("unit", "", "", entry => entry.Unit),
        new("meaning", "", "", entry => entry.Meaning),
    ];

    /// <summary>The columns of all tables of a run.</summary>
    public static IEnumerable<DictionaryEntry> Of(Roster roster) =>
    [
        .. QuartersTable.Columns(roster).Select(column => new DictionaryEntry(RunFolder.Quarters, column.Name, column.Unit, column.Meaning)),
        .. SeatsTable.Columns.Select(column => new DictionaryEntry(RunFolder.Seats, column.Name, column.Unit, column.Meaning)),
    ];
}
