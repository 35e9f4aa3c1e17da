using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>A comparison in the terminal, a table per market.</summary>
internal static class ContrastTable
{
    /// <summary>Odd, so that zero has a cell of its own.</summary>
    private const int Cells = 25;

    public static void Print(Terminal terminal, PolicyComparison comparison)
    {
        foreach (var market in comparison.Markets) { Print(terminal, comparison, market); }
        terminal.Line($"Differences are policy less {comparison.Policies[0].Name}, seed by seed, ± half of the 95 % interval by Student's t; p by Holm over all {comparison.Contrasts.Length} contrasts.");
        terminal.Line("effect: difference over its standard deviation, drawn with its interval from −3 to 3; r: correlation of the two policies over seeds; saved: share of the variance that common seeds remove.");
        terminal.Line("The intervals cover luck, not whether the model is right.");
    }

    private static void Print(Terminal terminal, PolicyComparison comparison, ComparedMarket market)
    {
        var rows = comparison.Contrasts.Where(row => row.Market == market).ToArray();
        terminal.Line($"{market.Name}: {string.Join(", ", comparison.Policies.Skip(1).Select(policy => policy.Name))} against {comparison.Policies[0].Name}, {rows[0].Paired.Count} seeds");
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "policy", "measure", "period" }) { table.AddColumn(name); }
        foreach (var name in new[] { "baseline", "policy", "difference", "p (Holm)", "effect" }) { table.AddColumn(new TableColumn(name).NoWrap().RightAligned()); }
        table.AddColumn(new TableColumn("−3          0          3").NoWrap());
        foreach (var name in new[] { "r", "saved" }) { table.AddColumn(new TableColumn(name).NoWrap().RightAligned()); }
        foreach (var row in rows)
        {
            table.AddRow([.. CellsOf(row).Select(cell => new Text(cell))]);
        }

        terminal.Out.Write(table);
        if (comparison.Policies.Length > 2) { terminal.Line(Ranking(comparison, market)); }
    }

    private static IEnumerable<string> CellsOf(PolicyContrast row) =>
    [
        row.Policy.Name, $"{row.Measure.Name}, {row.Measure.Unit}", row.Measure.Period,
        ContrastFigures.Level(row.Measure, row.OfBaseline.Mean), ContrastFigures.Level(row.Measure, row.OfPolicy.Mean), ContrastFigures.Difference(row),
        ContrastFigures.P(row.HolmP), ContrastFigures.Ratio(row.Paired.StandardisedEffect), Bar(row), ContrastFigures.Ratio(row.Paired.Correlation), ContrastFigures.Ratio(row.Paired.VarianceReduction),
    ];

    /// <summary>The interval as ─ with the estimate as ● (standing out) or ○, and │ at zero.</summary>
    private static string Bar(PolicyContrast row)
    {
        var (effect, low, high) = ContrastFigures.Effect(row);
        var bar = new string(' ', Cells).ToCharArray();
        for (var cell = Place(low); cell <= Place(high); cell++) { bar[cell] = '─'; }
        bar[Place(0)] = '│';
        bar[Place(effect)] = ContrastFigures.StandsOut(row) ? '●' : '○';
        return new string(bar);
    }

    private static int Place(double effect) =>
        (int)Math.Round((Math.Clamp(double.IsNaN(effect) ? 0 : effect, -ContrastFigures.WidestEffect, ContrastFigures.WidestEffect) / ContrastFigures.WidestEffect * (Cells / 2)) + (Cells / 2));

    private static string Ranking(PolicyComparison comparison, ComparedMarket market)
    {
        var ranking = comparison.Ranking(market);
        var ranks = comparison.Policies.Select((policy, i) => FormattableString.Invariant($"{policy.Name} {ranking.MeanRanks[i]:0.00}"));
        return FormattableString.Invariant(
            $"Mean rank by {market.Measures[0].Name}, {comparison.Policies.Length} is best: {string.Join(", ", ranks)}; Friedman χ² = {ranking.ChiSquared:0.00}, p {(ranking.P < 0.0001 ? "" : "= ")}{ContrastFigures.P(ranking.P)}; ranks {ranking.CriticalDifference():0.00} apart differ (Nemenyi, 5 %).");
    }
}
