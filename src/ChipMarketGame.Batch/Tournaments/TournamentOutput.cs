using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Writes what a finished tournament leaves beside its games, and completes the manifest.</summary>
public static class TournamentOutput
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new FiniteNumber() } };

    /// <summary>Writes the standings alone, for whoever watches while the tournament is played.</summary>
    public static void WriteStandings(TournamentFolder folder, TournamentResults results) =>
        folder.Write(TournamentFiles.Standings, stream => stream.Write(JsonSerializer.SerializeToUtf8Bytes(Document(results), Form)));

    public static void Write(TournamentFolder folder, ResultParts parts, TournamentResults results, Action<Stream> report)
    {
        var tournament = results.Tournament;
        List<string> files = [.. TournamentFiles.Origins, .. TournamentFiles.Guides];
        FolderGuide.Write(folder, tournament);
        Add(TournamentFiles.StandingsTable, stream => CsvTable.Write(stream, StandingsLine.Columns, StandingsLine.Of(results)));
        WriteStandings(folder, results);
        files.Add(TournamentFiles.Standings);
        Add(TournamentFiles.Seats, stream => CsvTable.Write(stream, SeatAdvantage.Columns, SeatAdvantage.Of(results)));
        if (tournament.Schedule is CaptureSchedule capture) { Add(TournamentFiles.Payoffs, stream => CsvTable.Write(stream, PayoffLine.Columns, PayoffLine.Of(capture, results.Tally.Payoffs!))); }

        if (!results.Strategic.IsEmpty) { Add(TournamentFiles.Equilibria, stream => CsvTable.Write(stream, StrategicColumns.All, results.Strategic)); }

        if (tournament.File.Csv) { Add(TournamentFiles.Games, stream => CsvTable.Write(stream, GameColumns.All, Rows(tournament, parts, results.Steps))); }

        Add(TournamentFiles.Report, report);
        files.AddRange(tournament.Parts.Select((part, number) => (part, number)).Where(part => part.part.End <= results.Steps).Select(part => ResultParts.NameOf(part.number)));
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

    private static IEnumerable<ResultRow> Rows(Tournament tournament, ResultParts parts, int steps) =>
        tournament.Parts.Select((part, number) => (part, number)).Where(part => part.part.End <= steps).SelectMany(part => TournamentTally.Rows(parts, part.number));

    private static object Document(TournamentResults results) => new
    {
        results.Tournament.File.Name,
        Format = results.Tournament.File.Format.ToString().ToLowerInvariant(),
        Scenario = results.Tournament.Scenario.Name,
        results.Steps,
        results.Games,
        results.Tally.StepsPerBlock,
        Tables = results.Tables.Select(table => new
        {
            Role = RoleNames.Of(table.Role),
            table.Blocks,
            table.Provisional,
            table.Level,
            Rows = table.Rows.Select(row => new { row.Rank, row.WorstRank, row.Entrant, row.Letters, Value = row.Value.Estimate, row.Value.Low, row.Value.High, PBest = Chance.Known(table, row, row.ProbabilityBest), PTop3 = Chance.Known(table, row, row.ProbabilityTopThree) }),
            Pairs = table.Pairs.Select(pair => new { pair.Better, pair.Worse, Difference = pair.Test.Difference, Error = pair.Test.StandardError, pair.AdjustedP, pair.Separated }),
        }),
        Entrants = results.Entrants.Where(tally => !tally.Entrant.IsFiller).Select(tally => new
        {
            tally.Entrant.Name, Role = RoleNames.Of(tally.Role), tally.Games, tally.Void, tally.Advantage, tally.Percentile, tally.Ruin, tally.Decisions, tally.Errors, tally.Invalid, tally.TimedOut, tally.IsRanked, tally.FirstFailure,
        }),
        Payoffs = results.Tournament.Schedule is CaptureSchedule capture ? PayoffLine.Of(capture, results.Tally.Payoffs!).Select(PayoffCell).ToArray() : null,
        results.Faults,
    };

    private static object PayoffCell(PayoffLine line) => new
    {
        line.Nvidia,
        line.Hyperscaler,
        line.Designer,
        NvidiaPayoff = line.Means[0],
        NvidiaError = line.Errors[0],
        HyperscalerPayoff = line.Means[1],
        HyperscalerError = line.Errors[1],
        DesignerPayoff = line.Means[2],
        DesignerError = line.Errors[2],
    };
}
