using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>What a run leaves: the events to replay it, tables to compute with, a report to read.</summary>
internal static class RunFolder
{
    public const string Events = "events.jsonl", Quarters = "quarters.csv", Seats = "seats.csv", Bids = "bids.csv",
        Dictionary = "data-dictionary.csv", Report = "report.html";

    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public static void Write(OutputFolder folder, FinishedRun run, CultureInfo language) => folder.Write(
    [
        (Events, run.WriteEvents),
        (Quarters, stream => CsvTable.Write(stream, QuartersTable.Columns(run.Roster), run.Quarters)),
        (Seats, stream => CsvTable.Write(stream, SeatsTable.Columns, SeatQuarter.Of(run))),
        .. WhereAsked(run),
        (Dictionary, stream => CsvTable.Write(stream, DictionaryEntry.Columns, Described(run))),
        (Report, stream => ReportPage.Write(stream, run, language)),
    ]);

    /// <summary>Only where the scenario awards programmes by requests for proposals.</summary>
    private static IEnumerable<(string Name, Action<Stream> Write)> WhereAsked(FinishedRun run)
    {
        if (HasBids(run)) { yield return (Bids, stream => CsvTable.Write(stream, BidsTable.Columns, BidRow.Of(run))); }
    }

    private static bool HasBids(FinishedRun run) => run.Scenario.Scenario.Programme.Request;

    private static IEnumerable<DictionaryEntry> Described(FinishedRun run) =>
    [
        .. DictionaryEntry.Of(Quarters, QuartersTable.Columns(run.Roster)), .. DictionaryEntry.Of(Seats, SeatsTable.Columns),
        .. HasBids(run) ? DictionaryEntry.Of(Bids, BidsTable.Columns) : [],
    ];
}
