using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>The comparison of the market with and without own silicon, for people and for programs.</summary>
internal static class CounterfactualTable
{
    public static IReadOnlyList<Column<PairedComparison>> Columns { get; } =
    [
        new("figure", "", "", row => row.Measure.Name),
        new("period", "", "", row => row.Measure.Period),
        new("unit", "", "", row => row.Measure.Unit),
        new("seeds", "", "", row => row.Difference.Count),
        .. Of("with_own_silicon", row => row.Factual),
        .. Of("without", row => row.Counterfactual),
        .. Of("paired_difference", row => row.Difference),
        .. Of("paired_relative_difference", row => row.Relative),
        new("t", "", "", row => row.Difference.T),
        new("p", "", "", row => row.Difference.P),
    ];

    public static void Print(Terminal terminal, OwnSiliconQuestion answer)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "figure", "period", "unit" }) { table.AddColumn(new TableColumn(name).NoWrap()); }
        foreach (var name in new[] { "with own silicon", "without", "paired difference", "in percent" }) { table.AddColumn(new TableColumn(name).NoWrap().RightAligned()); }

        foreach (var row in answer.Comparisons)
        {
            table.AddRow(
                new Text(row.Measure.Name), new Text(row.Measure.Period), new Text(row.Measure.Unit),
                new Text(Show(row.Measure, row.Factual)), new Text(Show(row.Measure, row.Counterfactual)), new Text(Show(row.Measure, row.Difference, signed: true)),
                new Text(FormattableString.Invariant($"{100 * row.Relative.Mean:+0.0;−0.0;0.0} ± {100 * row.Relative.HalfWidth:0.0}")));
        }

        terminal.Line($"{ScenarioChoice.Opening} by the reference strategies against no-asic, where own silicon is forbidden and the hyperscalers play {OwnSiliconQuestion.WithoutOwnSilicon}; seeds 1 to {answer.Seeds} in both.");
        terminal.Out.Write(table);
        terminal.Line($"Mean ± half of the 95 % interval by Student's t over {answer.Seeds} seeds; differences are taken seed by seed, so the luck that both markets share cancels out.");
        terminal.Line($"Figures of {answer.LastQuarter} lie beyond the calibrated window.");
        terminal.Line("Everything rests on a model fitted to published figures: the interval covers luck, not whether the model is right.");
    }

    private static IEnumerable<Column<PairedComparison>> Of(string name, Func<PairedComparison, MeanInterval> interval) =>
    [
        new($"{name}_mean", "", "", row => interval(row).Mean),
        new($"{name}_low", "", "", row => interval(row).Low),
        new($"{name}_high", "", "", row => interval(row).High),
    ];

    private static string Show(GameMeasure measure, MeanInterval interval, bool signed = false)
    {
        var form = measure.Unit switch { "USD bn" => "#,0.0", "ratio" => "0.000", _ => "#,0" };
        var mean = interval.Mean.ToString(signed ? $"+{form};−{form};{form}" : form, System.Globalization.CultureInfo.InvariantCulture);
        return $"{mean} ± {interval.HalfWidth.ToString(form, System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
