using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>What a comparison leaves: every game's values to compute with, the contrasts, a report to read.</summary>
internal static class CompareFolder
{
    public const string Games = "games.csv", Contrasts = "contrasts.csv", Report = "report.html";

    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public static void Write(OutputFolder folder, PolicyComparison comparison, string commandLine, CultureInfo language) => folder.Write(
        (Games, stream => CsvTable.Write(stream, ContrastColumns.OfValues, MeasuredValue.Of(comparison))),
        (Contrasts, stream => CsvTable.Write(stream, ContrastColumns.OfContrasts, comparison.Contrasts)),
        (Report, stream => ComparePage.Write(stream, comparison, commandLine, language)));
}
