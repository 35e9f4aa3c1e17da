using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>The calibration for people and for programs.</summary>
internal static class CalibrationTable
{
    /// <summary>A row with the report it stands in.</summary>
    internal sealed record Line(CalibrationReport Report, CalibrationRow Row)
    {
        public string Band => $"{Shown(Row.Target.Low)} – {Shown(Row.Target.High)}";

        public string Show(double value) => Row.Target.Format(value, Report.Scenario.Start);

        private string Shown(string bound) =>
            double.TryParse(bound, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Show(number) : bound;
    }

    public static IReadOnlyList<Column<Line>> Columns { get; } =
    [
        new("row", "", "", line => line.Row.Target.Id),
        new("metric", "", "", line => line.Row.Target.Metric),
        new("period", "", "", line => line.Row.Target.Period),
        new("unit", "", "", line => line.Row.Target.Unit),
        new("low", "", "", line => line.Row.Target.Low),
        new("high", "", "", line => line.Row.Target.High),
        new("median", "", "", line => line.Row.Median),
        new("least", "", "", line => line.Row.Least),
        new("greatest", "", "", line => line.Row.Greatest),
        new("kind", "", "", line => NameOf(line.Row.Target.Kind)),
        new("seeds_inside", "", "", line => line.Row.Inside),
        new("seeds_required", "", "", line => line.Row.Required),
        new("met", "", "", line => line.Row.Met),
        new("source", "", "", line => line.Row.Target.Source),
        new("values", "", "", line => string.Join(
            ' ', line.Row.Values.Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))),
    ];

    private static readonly ImmutableArray<TablePart<Line>> Parts =
    [
        new("row", TablePart<Line>.Always, line => line.Row.Target.Id),
        new("metric", TablePart<Line>.Always, line => line.Row.Target.Metric, IsWord: true),
        new("period", 7, line => line.Row.Target.Period),
        new("unit", 3, line => line.Row.Target.Unit),
        new("target band", 6, line => line.Band),
        new("median", 8, line => line.Show(line.Row.Median)),
        new("least – greatest", 2, line => $"{line.Show(line.Row.Least)} – {line.Show(line.Row.Greatest)}"),
        new("kind", 1, line => NameOf(line.Row.Target.Kind)),
        new("inside", 5, line => $"{line.Row.Inside}/{line.Row.Values.Length}"),
        new("verdict", TablePart<Line>.Always, line => line.Row.Met ? "met" : "MISSED", StyleOf: line => line.Row.Met
            ? Style.Plain
            : new Style(Color.Red, decoration: Decoration.Bold)),
    ];

    public static void Print(Terminal terminal, CalibrationReport report)
    {
        terminal.Line(
            $"{report.Scenario.Name}, reference strategies in every seat, seeds 1 to {report.Seeds}. Calibrated window: " +
            $"{report.Scenario.Start} to {report.Scenario.CalibratedThrough}.");
        terminal.Write(Parts, [.. report.Rows.Select(row => new Line(report, row))], "--csv keeps them");
        Explain(terminal, report);
    }

    public static void WriteTo(string readme, string name, string command, CalibrationReport report) =>
        MeasuredTable.Write(readme, name, command, Parts, report.Rows.Select(row => new Line(report, row)));

    private static void Explain(Terminal terminal, CalibrationReport report)
    {
        terminal.Line(
            $"Initial conditions (the scenario starts there, so they show only that it was entered rightly): " +
            $"{Ids(report, TargetKind.InitialCondition)}.");
        terminal.Line($"Tuned (parameters were fitted until they were met): {Ids(report, TargetKind.Tuned)}.");
        terminal.Line($"Consequences (nothing was fitted to them): {Ids(report, TargetKind.Consequence)}.");
        terminal.Line(
            "A fit is no validation: these figures were known before the parameters were chosen, and the years to come may differ.");
        var missed = report.Rows.Where(row => !row.Met).Select(row => row.Target.Id).ToArray();
        terminal.Line(missed.Length == 0
            ? $"All {report.Rows.Length} rows lie in their bands in at least {CalibrationReport.Required(report.Seeds)} of " +
                $"{report.Seeds} seeds."
            : $"{missed.Length} of {report.Rows.Length} rows lie in their bands in fewer than " +
                $"{CalibrationReport.Required(report.Seeds)} of {report.Seeds} seeds: {string.Join(", ", missed)}.");
    }

    private static string Ids(CalibrationReport report, TargetKind kind) =>
        string.Join(", ", report.Rows.Where(row => row.Target.Kind == kind).Select(row => row.Target.Id));

    private static string NameOf(TargetKind kind) => kind switch
    {
        TargetKind.InitialCondition => "initial condition",
        TargetKind.Tuned => "tuned",
        _ => "consequence",
    };
}
