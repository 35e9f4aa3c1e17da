using System.CommandLine;
using System.Text;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>tournament panel</c>: makes the yardstick of a scenario.</summary>
internal sealed class TournamentPanelCommand : Command, IHasExamples
{
    private const int MostSeeds = 10_000;

    private readonly Terminal _terminal;
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<int> _seeds = new("--seeds")
    {
        Description = "How many seeds, 1 to this number; a panel of record has at least 256.",
        HelpName = "N",
        DefaultValueFactory = _ => Panel.LeastSeeds,
        CustomParser = result => Choices.Whole(result, 2, MostSeeds)
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "File to write; by default panel-SCENARIO.json.", HelpName = "FILE"
    };

    public TournamentPanelCommand(Terminal terminal) : base("panel", "Measure how the panel's strategies score in each seat of a scenario.")
    {
        _terminal = terminal;
        Add(_scenario);
        Add(_seeds);
        Add(_out);
        SetAction((parsed, cancellation) => Task.Run(() => Measure(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket tournament panel --scenario my-scenario.json --out my-panel.json",
            "then name it in the tournament file: panel: my-panel.json"),
        new("chipmarket tournament panel --out src/ChipMarketGame.Research/Tournaments/Panels/panel-seed-2025.json",
            "after a change of rules or strategies: the panel that comes with the game"),
    ];

    private int Measure(ParseResult parsed, CancellationToken cancellation)
    {
        var (scenario, seeds) = (ScenarioChoice.Load(parsed.GetRequiredValue(_scenario)).Tell(_terminal), parsed.GetValue(_seeds));
        var path = parsed.GetValue(_out) ?? PanelFile.NameFor(scenario.Name);
        ResultFile.MustBeWritable(path);
        var panel = Progress.Of(
            _terminal, $"Playing {PanelMeasurement.Games(seeds)} games", seeds,
            played => PanelMeasurement.Measure(scenario, seeds, played, cancellation));
        var text = PanelFile.Write(panel);
        try
        {
            PanelFile.Read(text);
        }
        catch (FormatException useless)
        {
            throw CommandFailedException.Failed($"With {scenario.Name} nothing can be measured: {useless.Message}", useless);
        }

        ResultFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        _terminal.Line(
            $"{path}: {scenario.Name} version {panel.ScenarioVersion} under rules version {panel.Rules}, " +
            $"{PanelMeasurement.Games(seeds)} games.");
        return ExitCode.Ok;
    }
}
