using System.Collections.Immutable;
using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>A comparison in the terminal, a table per market.</summary>
internal static class ContrastTable
{
    /// <summary>Odd, so that zero has a cell of its own.</summary>
    private const int Cells = 25;

    /// <summary>Blanks on both sides of a cell and the line between two.</summary>
    private const int Padding = 3;

    public static void Print(Terminal terminal, PolicyComparison comparison)
    {
        foreach (var market in comparison.Markets) { Print(terminal, comparison, market); }
        terminal.Line($"Differences are policy less {comparison.Policies[0].Name}, seed by seed, ± half of the 95 % interval by Student's t; p by Holm over all {comparison.Contrasts.Length} contrasts.");
        terminal.Line("effect: difference over its standard deviation, drawn with its interval from −3 to 3; r: correlation of the two policies over seeds; saved: share of the variance that common seeds remove.");
        if (comparison.Together.Length < comparison.Policies.Length) { terminal.Line($"alone: that seat plays the policy while the others of its class keep {comparison.Policies[0].Name}; elsewhere all of them play it."); }

        terminal.Line("The intervals cover luck, not whether the model is right.");
    }

    private static void Print(Terminal terminal, PolicyComparison comparison, ComparedMarket market)
    {
        var rows = comparison.Contrasts.Where(row => row.Market == market).ToArray();
        terminal.Line($"{market.Name}: {string.Join(", ", comparison.Together.Skip(1).Select(policy => policy.Name))} against {comparison.Policies[0].Name}, {rows[0].Paired.Count} seeds");
        var parts = Fitting(rows, terminal.Out.Profile.Width);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var part in parts)
        {
            var column = new TableColumn(part.Name);
            table.AddColumn(part.IsWord ? column : part.Name.Length > 10 ? column.NoWrap() : column.NoWrap().RightAligned());
        }

        foreach (var row in rows) { table.AddRow([.. parts.Select(part => new Text(part.Of(row)))]); }

        terminal.Out.Write(table);
        if (Parts.Length - parts.Count is var missing and > 0) { terminal.Line($"{missing} columns are left out here for want of width; a wider terminal shows them, and --out keeps them."); }
        if (comparison.Together.Length > 2) { terminal.Line(Ranking(comparison, market)); }
    }

    /// <param name="Worth">The least is the first to go where the terminal is narrow; what is worth most stays.</param>
    /// <param name="IsWord">Whether it may be broken into lines.</param>
    private sealed record Part(string Name, int Worth, Func<PolicyContrast, string> Of, bool IsWord = false);

    private const int Always = 9, LeastMeasure = 16;

    private static readonly ImmutableArray<Part> Parts =
    [
        new("policy", Always, row => row.Policy.Alone is null ? row.Policy.Name : $"{row.Policy.Strategy}, alone"),
        new("measure", Always, row => $"{row.Measure.Name}, {row.Measure.Unit}", IsWord: true),
        new("period", 4, row => row.Measure.Period),
        new("baseline", 7, row => ContrastFigures.Level(row.Measure, row.OfBaseline.Mean)),
        new("with it", 6, row => ContrastFigures.Level(row.Measure, row.OfPolicy.Mean)),
        new("difference", Always, ContrastFigures.Difference),
        new("p (Holm)", 8, row => ContrastFigures.P(row.HolmP)),
        new("effect", 5, row => ContrastFigures.Ratio(row.Paired.StandardisedEffect)),
        new("−3          0          3", 1, Bar),
        new("r", 3, row => ContrastFigures.Ratio(row.Paired.Correlation)),
        new("saved", 2, row => ContrastFigures.Ratio(row.Paired.VarianceReduction)),
    ];

    /// <summary>The columns that a terminal of this width shows without breaking a number.</summary>
    private static List<Part> Fitting(PolicyContrast[] rows, int width)
    {
        List<Part> parts = [.. Parts];
        int Width(Part part) => part.IsWord ? LeastMeasure : Math.Max(part.Name.Length, rows.Max(row => part.Of(row).Length));
        while (parts.Sum(part => Width(part) + Padding) > width && parts.MinBy(part => part.Worth) is { Worth: < Always } least) { parts.Remove(least); }

        return parts;
    }

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
        var ranks = comparison.Together.Select((policy, i) => FormattableString.Invariant($"{policy.Name} {ranking.MeanRanks[i]:0.00}"));
        return FormattableString.Invariant(
            $"Mean rank by {market.Measures[0].Name}, {comparison.Together.Length} is best: {string.Join(", ", ranks)}; Friedman χ² = {ranking.ChiSquared:0.00}, p {(ranking.P < 0.0001 ? "" : "= ")}{ContrastFigures.P(ranking.P)}; ranks {ranking.CriticalDifference():0.00} apart differ (Nemenyi, 5 %).");
    }
}
