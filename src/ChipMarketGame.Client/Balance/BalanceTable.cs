using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>The balance of the market, for people.</summary>
internal static class BalanceTable
{
    public static void Print(Terminal terminal, BalanceReport report)
    {
        terminal.Line(
            $"{report.Scenario.Name}, seeds 1 to {report.Seeds}, one seat after the other under test; the rest play the market's " +
            $"strategies (hyperscalers / designers / GPU maker):");
        foreach (var mix in report.Mixes) { terminal.Line($"  {mix.Name}: {mix.Strategies}"); }

        foreach (var finding in report.Strategies) { terminal.Write(Payoffs(finding)); }

        if (!report.Strategies.IsEmpty) { terminal.Write(BestBySeat(report)); }

        if (!report.Levers.IsEmpty)
        {
            terminal.Write(Levers(report));
            terminal.Line(
                "Under each market: the setting with the highest score (↓ lower end of its range, ↑ upper end) and what it gains over " +
                "the reference, $ bn of net present value, mean of the role's seats.");
            terminal.Line(
                "Effect: best setting less worst in the market where that is surest, settings chosen on half of the seeds and measured " +
                "on the other half. A lever that does not move a seat surely in any market names it.");
        }

        terminal.Line("± is half of the 95 % interval by Student's t of differences taken seed by seed.");
        foreach (var fault in report.Faults) { terminal.Line($"✗ {fault}"); }

        terminal.Line(report.Faults.IsEmpty
            ? "No rule of a market worth playing is broken."
            : $"{report.Faults.Length} rules of a market worth playing are broken.");
    }

    private static Table Payoffs(StrategyFinding finding)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn($"{SeatChoices.NameOf(finding.Role)}, $ bn over the reference"));
        foreach (var mix in finding.Mixes) { table.AddColumn(new TableColumn(mix.Name).NoWrap().RightAligned()); }

        for (var strategy = 0; strategy < finding.Names.Length; strategy++)
        {
            table.AddRow(
                [new Text(finding.Names[strategy]), .. Enumerable.Range(0, finding.Mixes.Length)
                    .Select(mix => new Text(Payoff(finding, mix, strategy)))]);
        }

        return table;
    }

    private static Table BestBySeat(BalanceReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("best in the seat of");
        foreach (var mix in report.Mixes) { table.AddColumn(new TableColumn(mix.Name).NoWrap()); }

        foreach (var finding in report.Strategies)
        {
            var owners = finding.Scores[0][0].Owners;
            for (var seat = 0; seat < owners.Length; seat++)
            {
                table.AddRow(
                    [new Text(report.Scenario.Roster[owners[seat]].Name), .. Enumerable.Range(0, report.Mixes.Length)
                        .Select(mix => new Text(finding.Names[finding.BestIn(seat, mix)]))]);
            }
        }

        return table;
    }

    private static string Payoff(StrategyFinding finding, int mix, int strategy)
    {
        var mark = finding.Best(mix) == strategy ? " best" : finding.Worst(mix) == strategy ? " worst" : "";
        return (strategy == 0 ? "0" : Show(finding.Advantage(mix, strategy))) + mark;
    }

    private static Table Levers(BalanceReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("role");
        table.AddColumn("lever");
        foreach (var mix in report.Mixes) { table.AddColumn(new TableColumn(mix.Name).NoWrap()); }

        table.AddColumn(new TableColumn("effect").NoWrap());
        table.AddColumn("does not move");
        foreach (var finding in report.Levers)
        {
            table.AddRow(
            [
                new Text(SeatChoices.NameOf(finding.Lever.Role)),
                new Text(finding.Lever.Name),
                .. finding.Mixes.Select(mix => new Text(Optimum(mix))),
                new Text($"{Show(finding.Surest.Effect)}\n{finding.Surest.Mix.Name}"),
                new Text(string.Join(", ", finding.Indifferent.Select(seat => report.Scenario.Roster[seat].Name))),
            ]);
        }

        return table;
    }

    private static string Optimum(LeverInMix mix)
    {
        var end = mix.End switch { RangeEnd.Low => " ↓", RangeEnd.High => " ↑", _ => "" };
        return $"{mix.Lever.Settings[mix.Best].Label}{end}\n{Show(mix.Gain)}";
    }

    private static string Show(MeanInterval interval) =>
        $"{interval.Mean.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture)} ± " +
        $"{interval.HalfWidth.ToString("0.0", CultureInfo.InvariantCulture)}";
}
