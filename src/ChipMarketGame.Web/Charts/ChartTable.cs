using System.Collections.Immutable;

namespace ChipMarketGame.Web;

/// <summary>The numbers of a chart as text: the first column heads the rows.</summary>
public sealed record ChartTable(string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
