using System.Globalization;
using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Standings for people.</summary>
internal static class StandingsPrint
{
    /// <returns>The exit code: whether everything could be worked out.</returns>
    public static int Print(Terminal terminal, TournamentResults results)
    {
        var file = results.Tournament.File;
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name}: {file.Format.ToString().ToLowerInvariant()}, {results.Games:N0} games of {results.Tournament.Scenario.Name}, " +
            $"{results.Steps} blocks."));
        foreach (var table in results.Tables) { Print(terminal, results, table); }

        if (results.Standings is null) { terminal.Line("Nobody is ranked."); }

        foreach (var tally in results.Failed) { terminal.Line(Failures(tally)); }

        foreach (var fault in results.Faults) { terminal.Fault(fault); }

        if (results.Faults.IsEmpty) { return ExitCode.Ok; }

        terminal.Fault(
            "This is a fault of the program: please report it. All games are kept; resume works the results out anew, with a version in " +
            "which it is mended too.");
        return ExitCode.No;
    }

    private static string Failures(EntrantTally tally)
    {
        var ranked = tally.IsRanked ? "Failed decisions" : "Not ranked";
        var first = tally.FirstFailure is { } failure ? $" First in game {failure.Game} as {failure.Company}, {failure.Text}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ranked}: {tally.Entrant.Name} as {RoleNames.Of(tally.Role)}: {tally.Failures:0.0 %} of its decisions failed " +
            $"({tally.Errors} errors, {tally.Invalid} refused, {tally.TimedOut} timed out).{first}");
    }

    private static void Print(Terminal terminal, TournamentResults results, StandingsTable table)
    {
        terminal.Line();
        terminal.Line(
            $"{RoleNames.Of(table.Role)}{(table.Provisional ? $" — PROVISIONAL: {table.Blocks} blocks, fewer than " +
                $"{StandingsTable.FewestBlocks}" : "")}");
        var drawn = new Table().Border(TableBorder.Simple);
        foreach (var name
            in new[] { "rank", "entrant", "advantage", "95 % interval", "groups", "P(best)", "P(top 3)", "percentile", "ruined" })
        {
            drawn.AddColumn(new TableColumn(name));
        }

        foreach (var row in table.Rows)
        {
            var tally = table.Role is { } role ? results.TallyOf(row.Entrant, role) : null;
            drawn.AddRow(
                new Text(row.Rank == row.WorstRank ? $"{row.Rank}" : $"{row.Rank}–{row.WorstRank}"), new Text(row.Entrant), new Text(Number(
                    row.Value.Estimate)), new Text(Chance.HasInterval(row) ? $"{Number(row.Value.Low)} … {Number(row.Value.High)}" : "–"),
                new Text(row.Letters), new Text(Chance.Of(table, row, row.ProbabilityBest)),
                new Text(Chance.Of(table, row, row.ProbabilityTopThree)), new Text(tally is null ? "" : Share(tally.Percentile)),
                new Text(tally is null ? "" : Share(tally.Ruin)));
        }

        terminal.Out.Write(drawn);
        if (!table.Rows.All(Chance.HasInterval)) { terminal.Line(Chance.NoInterval); }
        if (Chance.WantsNote(table)) { terminal.Line(Chance.Note); }
    }

    private static string Number(double value) => value.ToString("0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.0 %", CultureInfo.InvariantCulture);
}
