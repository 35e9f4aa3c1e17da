using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Writes what a finished tournament leaves beside its games, and completes the manifest.</summary>
public static class TournamentOutput
{
    /// <summary>Writes the standings alone, for whoever watches while the tournament is played.</summary>
    public static void WriteStandings(TournamentFolder folder, TournamentResults results) =>
        folder.Write(TournamentFiles.Standings, stream => stream.Write(StandingsDocument.Of(results).Write()));

    /// <summary>Writes everything, the manifest last: from then on the tournament is complete.</summary>
    /// <param name="report">Writes the report for people.</param>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public static void Write(TournamentFolder folder, PartFolder<SeatResult> parts, TournamentResults results, Action<Stream> report)
    {
        var tournament = results.Tournament;
        List<string> files = [.. TournamentFiles.Origins, .. TournamentFiles.Guides];
        FolderGuide.Write(folder, tournament);
        Add(TournamentFiles.StandingsTable, stream => CsvTable.Write(stream, StandingsLine.Columns, StandingsLine.Of(results)));
        WriteStandings(folder, results);
        files.Add(TournamentFiles.Standings);
        Add(TournamentFiles.Seats, stream => CsvTable.Write(stream, SeatAdvantage.Columns, SeatAdvantage.Of(results)));
        if (tournament.Schedule is CaptureSchedule capture)
        {
            Add(TournamentFiles.Payoffs, stream => CsvTable.Write(
                stream, PayoffLine.Columns(capture.Roles), PayoffLine.Of(capture, results.Tally.Payoffs!)));
        }

        if (!results.Strategic.IsEmpty)
        {
            Add(TournamentFiles.Equilibria, stream => CsvTable.Write(stream, StrategicColumns.All, results.Strategic));
        }

        if (tournament.File.Csv)
        {
            Add(TournamentFiles.Games, stream => CsvTable.Write(stream, GameColumns.All, Rows(tournament, parts, results.Steps)));
        }

        Add(TournamentFiles.Report, report);
        files.AddRange(tournament.Parts.Select((part, number) => (part, number)).Where(part => part.part.End <= results.Steps).Select(
            part => ResultParts.NameOf(part.number)));
        folder.Write(TournamentFiles.Manifest, (TournamentManifest.Begin(tournament, folder.Hashes(files)) with
        {
            Status = TournamentManifest.Complete,
            StepsPlayed = results.Steps,
            Games = results.Games,
            Decisions = TournamentManifest.DecisionCounts.Of(results.Entrants),
        }).Write());

        void Add(string name, Action<Stream> content)
        {
            folder.Write(name, content);
            files.Add(name);
        }
    }

    private static IEnumerable<SeatResult> Rows(Tournament tournament, PartFolder<SeatResult> parts, int steps) =>
        tournament.Parts.Select((part, number) => (part, number)).Where(part => part.part.End <= steps)
            .SelectMany(part => TournamentTally.Rows(parts, part.number));
}
