using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary><c>calibrate</c>: the scenario against the published figures.</summary>
internal sealed class CalibrateCommand : Command, IHasExamples
{
    private const string Verb = "calibrate";

    private readonly Terminal _terminal;
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<int> _seeds = Choices.Seeds();
    private readonly Option<string?> _csv = Choices.Csv();
    private readonly Option<string?> _readme = MeasuredTable.Option(Verb);

    public CalibrateCommand(Terminal terminal) : base(
        Verb, "Play the scenario by the reference strategies and compare it with the published figures.")
    {
        _terminal = terminal;
        Add(_seeds);
        Add(_scenario);
        Add(_csv);
        Add(_readme);
        SetAction((parsed, cancellation) => Task.Run(() => Calibrate(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket calibrate", "exit code 0 if every row lies in its band in at least 18 of 20 seeds, otherwise 1"),
        new("chipmarket calibrate --seeds 100 --csv calibration.csv", "more seeds, and every seed's value of every row"),
        new("chipmarket calibrate --scenario counterpoint-2028", "a scenario that follows a forecast, against targets of its own"),
    ];

    private int Calibrate(ParseResult parsed, CancellationToken cancellation)
    {
        var scenario = ScenarioChoice.Load(parsed.GetRequiredValue(_scenario)).Tell(_terminal).Scenario;
        if (CalibrationReport.MissingCompanies(scenario) is { IsEmpty: false } missing)
        {
            throw CommandFailedException.BadUsage(
                $"The published figures speak of {string.Join(", ", missing)}; {scenario.Name} has no such hyperscaler.");
        }

        var seeds = parsed.GetValue(_seeds);
        ResultFile.MustBeWritable(parsed.GetValue(_csv));
        MeasuredTable.MustHavePlace(parsed.GetValue(_readme), Verb);
        var report = Progress.Of(
            _terminal, $"Playing {seeds} games", seeds, played => CalibrationReport.Of(scenario, seeds, played, cancellation));
        CalibrationTable.Print(_terminal, report);
        if (parsed.GetValue(_csv) is { } path)
        {
            ResultFile.Write(
                path, stream => CsvTable.Write(
                    stream, CalibrationTable.Columns, report.Rows.Select(row => new CalibrationTable.Line(report, row))));
        }

        if (parsed.GetValue(_readme) is { } readme)
        {
            CalibrationTable.WriteTo(
                readme, Verb, $"chipmarket {Verb} --scenario {parsed.GetRequiredValue(_scenario)} --seeds {seeds}", report);
        }

        return report.Met ? ExitCode.Ok : ExitCode.No;
    }
}
