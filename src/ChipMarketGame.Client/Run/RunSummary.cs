using System.Globalization;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>What a run says when it is done.</summary>
internal static class RunSummary
{
    /// <summary>Refused lines that are told one by one.</summary>
    private const int MostRefused = 20;

    public static void Print(Terminal terminal, FinishedRun run, string? folder)
    {
        var last = run.Quarters[^1];
        terminal.Line(string.Create(CultureInfo.InvariantCulture,
            $"{run.Scenario.Name}, seed {run.Opening.Seed}, luck {run.Opening.Luck.ToString().ToLowerInvariant()}: " +
            $"{run.Quarters[0].Report.Quarter} to {last.Report.Quarter}."));
        terminal.Write(Scores(run));
        terminal.Line(string.Create(CultureInfo.InvariantCulture,
            $"In {last.Report.Quarter} NVIDIA has {last.Report.Market.Units.Gpu:P0} of units, {last.Report.Market.Servers.Gpu:P0} of " +
            $"servers, {last.Report.Market.Compute.Gpu:P0} of compute and {last.Report.Market.Value.Gpu:P0} of value."));
        terminal.Line($"State hash after {last.Report.Quarter}: {run.StateHash}");
        TellRefused(terminal, run, isKept: folder is not null);
        if (folder is not null)
        {
            terminal.Line(
                $"Written to {folder}: {RunFolder.Events}, {RunFolder.Quarters}, {RunFolder.Seats}, " +
                $"{RunFolder.Dictionary}, {RunFolder.Report}.");
        }
    }

    private static void TellRefused(Terminal terminal, FinishedRun run, bool isKept)
    {
        foreach (var seat in run.Failed.GroupBy(decision => decision.Seat))
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture,
                $"{run.NameOf(seat.Key)}'s strategy {run.StrategyOf(seat.Key.Index)} failed in {seat.Count()} of {run.Quarters.Length} " +
                $"quarters and its standing orders were played; first in {seat.First().Quarter}: {seat.First().Text}"));
        }

        foreach (var line in run.Refused.Take(MostRefused)) { terminal.Line($"Refused, standing value played: {line}"); }

        if (run.Refused.Length > MostRefused)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture,
                $"… and {run.Refused.Length - MostRefused:#,0} more, {run.Refused.Length:#,0} lines in all. " +
                $"{(isKept ? RunFolder.Seats : $"With --out DIR, {RunFolder.Seats}")} counts them by quarter and seat."));
        }
    }

    private static Table Scores(FinishedRun run)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Seat");
        table.AddColumn("Strategy");
        table.AddColumn(new TableColumn("NPV, $ bn").RightAligned());
        table.AddColumn(new TableColumn("Cash, $ bn").RightAligned());
        foreach (var score in run.End.Scores)
        {
            var cash = run.Quarters[^1].Book.Companies.First(book => book.Company == score.Seat).Cash;
            table.AddRow(
                new Text(run.NameOf(score.Seat)),
                new Text(run.StrategyOf(score.Seat.Index)),
                new Text(FormattableString.Invariant(
                    $"{score.NetPresentValue.Billions:N1}{(score.Ruined ? " (was under administration)" : "")}")),
                new Text(FormattableString.Invariant($"{cash.Billions:N1}")));
        }

        return table;
    }
}
