namespace ChipMarketGame.Client;

/// <summary>Charts that answer one question together.</summary>
internal sealed record ReportSection(string Title, IReadOnlyList<ReportChart> Charts);
