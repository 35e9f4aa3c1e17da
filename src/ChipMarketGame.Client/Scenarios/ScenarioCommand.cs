using System.CommandLine;

namespace ChipMarketGame.Client;

/// <summary><c>scenario</c>: what a game starts from.</summary>
internal sealed class ScenarioCommand : Command, IHasExamples
{
    public ScenarioCommand(Terminal terminal) : base("scenario", "List, show and check scenarios.")
    {
        Add(new ScenarioListCommand(terminal));
        Add(new ScenarioShowCommand(terminal));
        Add(new ScenarioCheckCommand(terminal));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket scenario list", "what can be played"),
        new("chipmarket scenario show seed-2025 --figures", "every figure with unit, kind, note and source"),
        new("chipmarket scenario check my-scenario.json", "exit code 0 if it can be played, otherwise 1 and every fault"),
    ];
}
