using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The measures, for programs: a row for each figure.</summary>
internal static class MeasuresCsv
{
    internal sealed record Row(Measure Measure, MeasureRow Figure);

    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("measure", "", "", row => row.Measure.Number),
        new("measure_met", "", "", row => row.Measure.Met),
        new("subject", "", "", row => row.Figure.Subject),
        new("figure", "", "", row => row.Figure.What),
        new("market", "", "", row => row.Figure.Market),
        new("value", "", "", row => row.Figure.Value),
        new("low", "", "", row => row.Figure.Low),
        new("high", "", "", row => row.Figure.High),
        new("unit", "", "", row => row.Figure.Unit),
        new("wanted", "", "", row => row.Figure.Limit),
        new("met", "", "", row => row.Figure.Met),
        new("note", "", "", row => row.Figure.Note),
    ];

    public static IEnumerable<Row> Of(MeasuredBalance balance) =>
        [.. balance.Measures.SelectMany(measure => measure.Rows.Select(row => new Row(measure, row)))];
}
