using System.Globalization;
using System.Collections.Immutable;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A comparison in the terminal, a table per market.</summary>
internal static class ContrastTable
{
    /// <summary>Odd, so that zero has a cell of its own.</summary>
    private const int Cells = 25;

    public static void Print(Terminal terminal, PolicyComparison comparison)
    {
        foreach (var market in comparison.Markets) { Print(terminal, comparison, market); }
        terminal.Line(
            $"Differences are policy less {comparison.Policies[0].Name}, seed by seed, ± half of the 95 % interval by Student's t; p by " +
            $"Holm over all {comparison.Contrasts.Length} contrasts.");
        terminal.Line(
            "effect: difference over its standard deviation, drawn with its interval from −3 to 3; r: correlation of the two policies " +
            "over seeds; saved: share of the variance that common seeds remove.");
        if (comparison.Together.Length < comparison.Policies.Length)
        {
            terminal.Line(
                $"alone: that seat plays the policy while the others of its role keep {comparison.Policies[0].Name}; elsewhere all of " +
                $"them play it.");
        }

        terminal.Line("The intervals cover luck, not whether the model is right.");
    }

    private static void Print(Terminal terminal, PolicyComparison comparison, ComparedMarket market)
    {
        var rows = comparison.Contrasts.Where(row => row.Market == market).ToArray();
        terminal.Line(
            $"{market.Name}: {string.Join(", ", comparison.Together.Skip(1).Select(policy => policy.Name))} against " +
            $"{comparison.Policies[0].Name}, {rows[0].Paired.Count} seeds");
        terminal.Write(Parts, rows, "--out keeps them");
        if (comparison.Together.Length > 2) { terminal.Line(Ranking(comparison, market)); }
    }

    private static readonly ImmutableArray<TablePart<PolicyContrast>> Parts =
    [
        new("policy", TablePart<PolicyContrast>.Always, row => row.Policy.Alone is null
            ? row.Policy.Name
            : $"{row.Policy.Strategy}, alone"),
        new("measure", TablePart<PolicyContrast>.Always, row => $"{row.Measure.Name}, {row.Measure.Unit}", IsWord: true),
        new("period", 4, row => row.Measure.Period),
        new("baseline", 7, row => ContrastFigures.Level(row.Measure, row.OfBaseline.Mean), IsRight: true),
        new("with it", 6, row => ContrastFigures.Level(row.Measure, row.OfPolicy.Mean), IsRight: true),
        new("difference", TablePart<PolicyContrast>.Always, ContrastFigures.Difference, IsRight: true),
        new("p (Holm)", 8, row => ContrastFigures.P(row.HolmP), IsRight: true),
        new("effect", 5, row => ContrastFigures.Ratio(row.Paired.StandardisedEffect), IsRight: true),
        new("−3          0          3", 1, Bar),
        new("r", 3, row => ContrastFigures.Ratio(row.Paired.Correlation), IsRight: true),
        new("saved", 2, row => ContrastFigures.Ratio(row.Paired.VarianceReduction), IsRight: true),
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
        (int)Math.Round(
            (Math.Clamp(double.IsNaN(effect) ? 0 : effect, -ContrastFigures.WidestEffect, ContrastFigures.WidestEffect)
                / ContrastFigures.WidestEffect * (Cells / 2)) + (Cells / 2));

    private static string Ranking(PolicyComparison comparison, ComparedMarket market)
    {
        var ranking = comparison.Ranking(market);
        var ranks = comparison.Together.Select((policy, i) => FormattableString.Invariant($"{policy.Name} {ranking.MeanRanks[i]:0.00}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"Mean rank by {market.Measures[0].Name}, {comparison.Together.Length} is best: {string.Join(", ", ranks)}; Friedman χ² = " +
            $"{ranking.ChiSquared:0.00}, p {(ranking.P < 0.0001 ? "" : "= ")}{ContrastFigures.P(ranking.P)}; ranks " +
            $"{ranking.CriticalDifference():0.00} apart differ (Nemenyi, 5 %).");
    }
}
