using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>What a run leaves: the events to replay it, tables to compute with, a report to read.</summary>
internal static class RunFolder
{
    public const string Events = "events.jsonl", Quarters = "quarters.csv", Seats = "seats.csv", Dictionary =
        "data-dictionary.csv", Report = "report.html";

    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public static void Write(OutputFolder folder, FinishedRun run, CultureInfo language) => folder.Write(
        (Events, run.WriteEvents),
        (Quarters, stream => CsvTable.Write(stream, QuartersTable.Columns(run.Roster), run.Quarters)),
        (Seats, stream => CsvTable.Write(stream, SeatsTable.Columns, SeatQuarter.Of(run))),
        (Dictionary, stream => CsvTable.Write(stream, DictionaryEntry.Columns, Described(run.Roster))),
        (Report, stream => ReportPage.Write(stream, run, language)));

    private static IEnumerable<DictionaryEntry> Described(Roster roster) =>
        [.. DictionaryEntry.Of(Quarters, QuartersTable.Columns(roster)), .. DictionaryEntry.Of(Seats, SeatsTable.Columns)];
}
