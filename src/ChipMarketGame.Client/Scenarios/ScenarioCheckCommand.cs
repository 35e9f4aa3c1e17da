using System.CommandLine;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary><c>scenario check</c>: the linter.</summary>
internal sealed class ScenarioCheckCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "The scenario file." };

    public ScenarioCheckCommand(Terminal terminal) : base("check", "Say whether a scenario file can be played, and if not, every reason.")
    {
        _terminal = terminal;
        Add(_file);
        SetAction(parsed => Check(parsed.GetRequiredValue(_file)));
    }

    public IReadOnlyList<Example> Examples { get; } = [
        new("chipmarket scenario check my-scenario.json", "exit code 0 if it can be played, otherwise 1")];

    private int Check(string path)
    {
        try
        {
            var file = ScenarioFile.Read(TextFile.Read(path));
            _terminal.Line(
                $"{path} can be played: {file.Scenario.Title.En}, {file.Scenario.Quarters} quarters, {file.Scenario.Roster.Seats} seats.");
            file.Tell(_terminal);
            if (!file.BareFigures.IsEmpty)
            {
                _terminal.Line(
                    $"{file.BareFigures.Length} figures say nothing of their unit, kind and source, for example {file.BareFigures[0]}.");
            }

            return ExitCode.Ok;
        }
        catch (ScenarioException scenario)
        {
            foreach (var fault in scenario.Faults) { _terminal.Fault(fault.Sentence); }

            _terminal.Fault($"{path} cannot be played: {(scenario.Faults.Length == 1 ? "1 fault" : $"{scenario.Faults.Length} faults")}.");
            return ExitCode.No;
        }
    }
}
