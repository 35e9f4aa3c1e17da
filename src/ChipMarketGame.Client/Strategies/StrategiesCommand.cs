using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary><c>strategies</c>: who can play a seat.</summary>
internal sealed class StrategiesCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _role = new("--role")
    {
        Description = "Only strategies for this role.", HelpName = SeatChoices.RoleValues
    };
    private readonly Option<string[]> _own = Choices.Own();

    public StrategiesCommand(Terminal terminal) : base("strategies", "List the strategies that can play a seat.")
    {
        _terminal = terminal;
        _role.MustBeAmong([.. SeatChoices.RoleNames]);
        Add(_role);
        Add(_own);
        SetAction(parsed => List(parsed.GetValue(_role), OwnStrategies.Load(parsed.GetValue(_own) ?? [])));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket strategies", "all of them"),
        new("chipmarket strategies --role designer", "those that play Broadcom, MediaTek and the other design houses"),
        new("chipmarket strategies --own mine/MyStrategies.dll", "your own beside them"),
    ];

    private int List(string? only, StrategyLibrary library)
    {
        foreach (var role in Role.All)
        {
            var name = role.Name.Id;
            if (only is null || only == name) { _terminal.Write(TableOf(library, role.Kind, name)); }
        }

        return ExitCode.Ok;
    }

    private static Table TableOf(StrategyLibrary library, CompanyRole role, string name)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text(name)).NoWrap());
        table.AddColumn("idea");
        table.AddColumn("tags");
        foreach (var strategy in library.For(role))
        {
            var idea = strategy.Source.Length == 0 ? strategy.Summary.En : $"{strategy.Summary.En} ({strategy.Source})";
            table.AddRow(
                new Text(strategy.Name), new Text(idea), new Text(strategy.Tags == StrategyTags.None ? "" : strategy.Tags.ToString()));
        }

        return table;
    }
}
