using System.CommandLine;
using ChipMarketGame.Core;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary><c>scenario list</c>.</summary>
internal sealed class ScenarioListCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;

    public ScenarioListCommand(Terminal terminal) : base("list", "List the built-in scenarios.")
    {
        _terminal = terminal;
        SetAction(_ => List());
    }

    public IReadOnlyList<Example> Examples { get; } = [new("chipmarket scenario list", "names, quarters and what each is about")];

    private int List()
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("name").NoWrap());
        table.AddColumn(new TableColumn("quarters").NoWrap());
        table.AddColumn("about");
        foreach (var name in ScenarioFile.BuiltInNames)
        {
            var scenario = ScenarioFile.BuiltIn(name).Scenario;
            table.AddRow(
                new Text(name), new Text($"{scenario.Start}–{scenario.Start + (scenario.Quarters - 1)}"),
                new Text($"{scenario.Title.En}. {scenario.Summary.En}"));
        }

        _terminal.Write(table);
        return ExitCode.Ok;
    }
}
