using System.Collections.Immutable;
using ChipMarketGame.Research;

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

    private static readonly ImmutableArray<TablePart<PairedComparison>> Parts =
    [
        new("figure", TablePart<PairedComparison>.Always, row => row.Measure.Name, IsWord: true),
        new("period", TablePart<PairedComparison>.Always, row => row.Measure.Period),
        new("unit", 4, row => row.Measure.Unit),
        new("with own silicon", 2, row => Show(row.Measure, row.Factual), IsRight: true),
        new("without", 1, row => Show(row.Measure, row.Counterfactual), IsRight: true),
        new("paired difference", TablePart<PairedComparison>.Always, row => Show(row.Measure, row.Difference, signed: true), IsRight: true),
        new("in percent", 3, row => FormattableString.Invariant(
            $"{100 * row.Relative.Mean:+0.0;−0.0;0.0} ± {100 * row.Relative.HalfWidth:0.0}"), IsRight: true),
    ];

    public static void Print(Terminal terminal, OwnSiliconQuestion answer)
    {
        terminal.Line(
            $"{ScenarioChoice.Opening} by the reference strategies against no-asic, where own silicon is forbidden and the hyperscalers " +
            $"play {OwnSiliconQuestion.WithoutOwnSilicon}; seeds 1 to {answer.Seeds} in both.");
        terminal.Write(Parts, answer.Comparisons, "--csv keeps them");
        terminal.Line(
            $"Mean ± half of the 95 % interval by Student's t over {answer.Seeds} seeds; differences are taken seed by seed, so the " +
            $"luck that both markets share cancels out.");
        terminal.Line($"Figures of {answer.LastQuarter} lie beyond the calibrated window.");
        terminal.Line("Everything rests on a model fitted to published figures: the interval covers luck, not whether the model is right.");
    }

    public static void WriteTo(string readme, string name, string command, OwnSiliconQuestion answer) =>
        MeasuredTable.Write(readme, name, command, Parts, answer.Comparisons);

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
