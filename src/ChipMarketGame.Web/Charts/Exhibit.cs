namespace ChipMarketGame.Web;

/// <summary>All that a chart needs to be drawn, read out and read as a table.</summary>
/// <param name="Now">The latest number, when there is one.</param>
public sealed record Exhibit(string Title, string Sentence, ChartData Data, ChartTable Table, string? Now = null);
