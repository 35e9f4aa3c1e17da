namespace ChipMarketGame.Client;

/// <summary>A chart of the report with what it says in a sentence; the table beside it holds the same figures.</summary>
internal sealed record ReportChart(
    string Id, string Title, string Sentence, ChartForm Form, FigureUnit Unit, IReadOnlyList<ReportSeries> Series);
