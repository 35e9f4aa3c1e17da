namespace ChipMarketGame.Batch;

/// <summary>A row of data-dictionary.csv: what a column of the other tables means.</summary>
public sealed record DictionaryEntry(string File, string Column, string Unit, string Meaning)
{
    /// <summary>Columns of the dictionary itself.</summary>
    public static IReadOnlyList<Column<DictionaryEntry>> Columns { get; } =
    [
        new("file", "", "", entry => entry.File),
        new("column", "", "", entry => entry.Column),
        new("unit", "", "", entry => entry.Unit),
        new("meaning", "", "", entry => entry.Meaning),
    ];

    /// <summary>The rows of a table's columns.</summary>
    /// <param name="file">Name of the table's file.</param>
    public static IEnumerable<DictionaryEntry> Of<TRow>(string file, IReadOnlyList<Column<TRow>> columns) =>
        columns.Select(column => new DictionaryEntry(file, column.Name, column.Unit, column.Meaning));
}
