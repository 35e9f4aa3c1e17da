using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The comparison of the market with and without own silicon, for people and for programs.</summary>
internal static class CounterfactualTable
{
    public static IReadOnlyList<Column<OwnSiliconRow>> Columns { get; } =
    [
        new("figure", "", "", row => row.Paired.Measure.Name),
        new("period", "", "", row => row.Paired.Measure.Period),
        new("unit", "", "", row => row.Paired.Measure.Unit),
        new("calibrated", "", "", row => row.IsCalibrated),
        new("seeds", "", "", row => row.Paired.Difference.Count),
        .. Of("with_own_silicon", row => row.Paired.Factual),
        .. Of("without", row => row.Paired.Counterfactual),
        .. Of("paired_difference", row => row.Paired.Difference),
        .. Of("paired_relative_difference", row => row.Paired.Relative),
        new("t", "", "", row => row.Paired.Difference.T),
        new("p", "", "", row => row.Paired.Difference.P),
        .. Of("paired_difference_if_longer", row => row.IfLonger?.Difference),
        .. Of("paired_relative_difference_if_longer", row => row.IfLonger?.Relative),
        new("hangs_on_the_end", "", "", row => row.HangsOnTheEnd),
    ];

    private static readonly ImmutableArray<TablePart<OwnSiliconRow>> Parts =
    [
        new("figure", TablePart<OwnSiliconRow>.Always, row => row.Paired.Measure.Name, IsWord: true),
        new("period", TablePart<OwnSiliconRow>.Always, row => row.IsCalibrated
            ? row.Paired.Measure.Period
            : $"{row.Paired.Measure.Period} {Beyond}"),
        new("unit", 4, row => row.Paired.Measure.Unit),
        new("with own silicon", 2, row => Show(row.Paired.Measure, row.Paired.Factual), IsRight: true),
        new("without", 1, row => Show(row.Paired.Measure, row.Paired.Counterfactual), IsRight: true),
        new("paired difference", TablePart<OwnSiliconRow>.Always, row => Show(row.Paired.Measure, row.Paired.Difference, signed: true),
            IsRight: true),
        new("in percent", 6, row => Percent(row.Paired.Relative), IsRight: true),
        new("if the game is longer", 5, IfLonger, IsRight: true),
    ];

    private const string Beyond = "*";

    public static void Print(Terminal terminal, ScenarioFile market, OwnSiliconQuestion answer)
    {
        terminal.Line(
            $"{market.Name} by the reference strategies against the same market where own silicon is forbidden and the hyperscalers " +
            $"play {OwnSiliconQuestion.WithoutOwnSilicon}; seeds 1 to {answer.Seeds} in both.");
        terminal.Write(Parts, answer.Rows, "--csv keeps them");
        terminal.Line(
            $"Mean ± half of the 95 % interval by Student's t over {answer.Seeds} seeds; differences are taken seed by seed, so the " +
            $"luck that both markets share cancels out.");
        if (answer.Rows.Any(row => !row.IsCalibrated))
        {
            terminal.Line($"{Beyond} Beyond the calibrated window, which ends with {market.Scenario.CalibratedThrough}: extrapolation.");
        }

        terminal.Line(OfTheEnd(answer));
        terminal.Line("Everything rests on a model fitted to published figures: the interval covers luck, not whether the model is right.");
    }

    public static void WriteTo(string readme, string name, string command, OwnSiliconQuestion answer) =>
        MeasuredTable.Write(readme, name, command, Parts, answer.Rows);

    private static string OfTheEnd(OwnSiliconQuestion answer)
    {
        if (answer.LongerBy == 0)
        {
            return "The scenario's growth cannot be carried for longer: whether the last years hang on where the game ends was not tried.";
        }

        var hanging = answer.Rows.Count(row => row.HangsOnTheEnd);
        return $"Last column: the same period of games that go on for {answer.LongerBy} quarters more. " + (hanging == 0
            ? "No figure hangs on where the game ends."
            : $"{hanging} {(hanging == 1 ? "figure, marked !, hangs" : "figures, marked !, hang")} on where the game ends: the two " +
            $"intervals do not meet.");
    }

    private static IEnumerable<Column<OwnSiliconRow>> Of(string name, Func<OwnSiliconRow, MeanInterval?> interval) =>
    [
        new($"{name}_mean", "", "", row => interval(row)?.Mean),
        new($"{name}_low", "", "", row => interval(row)?.Low),
        new($"{name}_high", "", "", row => interval(row)?.High),
    ];

    /// <summary>In percent where that can be said, else the difference itself.</summary>
    private static string IfLonger(OwnSiliconRow row)
    {
        if (row.IfLonger is not { } longer) { return ""; }
        var difference = double.IsNaN(longer.Relative.Mean)
            ? Show(row.Paired.Measure, longer.Difference, signed: true)
            : $"{Percent(longer.Relative)} %";
        return row.HangsOnTheEnd ? $"{difference} !" : difference;
    }

    private static string Percent(MeanInterval share) => double.IsNaN(share.Mean)
        ? ""
        : FormattableString.Invariant($"{100 * share.Mean:+0.0;−0.0;0.0} ± {100 * share.HalfWidth:0.0}");

    private static string Show(GameMeasure measure, MeanInterval interval, bool signed = false)
    {
        var form = measure.Unit switch { "USD bn" => "#,0.0", "ratio" => "0.000", _ => "#,0" };
        var mean = interval.Mean.ToString($"{(signed ? "+" : "")}{form};−{form};{form}", CultureInfo.InvariantCulture);
        return $"{mean} ± {interval.HalfWidth.ToString(form, CultureInfo.InvariantCulture)}";
    }
}
