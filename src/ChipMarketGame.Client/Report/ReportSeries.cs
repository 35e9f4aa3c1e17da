namespace ChipMarketGame.Client;

/// <summary>One line, band or row of bars of a chart.</summary>
/// <param name="Values">One per quarter.</param>
/// <param name="Colour">As in a style sheet; readable on light and dark ground.</param>
internal sealed record ReportSeries(string Name, IReadOnlyList<double> Values, string Colour);
