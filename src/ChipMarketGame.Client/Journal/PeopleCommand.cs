using System.CommandLine;
using ChipMarketGame.Storage;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary><c>people</c>: who took seats in the classes of a journal, with the ids by which names are erased.</summary>
internal sealed class PeopleCommand : JournalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _journal = new("JOURNAL") { Description = PlaceHelp };
    private readonly Option<string?> _class = new("--class") { Description = "Only the class with this code.", HelpName = "CODE" };
    private readonly Option<string?> _name = new("--name") { Description = "Only people whose name contains this.", HelpName = "TEXT" };

    public PeopleCommand(Terminal terminal) : base(
        "people", "List who took seats in the classes of a journal, with the id by which erase takes a name out.")
    {
        _terminal = terminal;
        Add(_journal);
        Add(_class);
        Add(_name);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket people chipmarket.db --name Ann", "everybody of that name, in whichever class"),
        new("chipmarket people chipmarket.db --class MEKQ7T2B", "everybody who ever took a seat in a class, also in its practice"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        await using var journal = PlaceToRead(parsed.GetRequiredValue(_journal)).OpenToRead();
        var (code, name) = (parsed.GetValue(_class), parsed.GetValue(_name));
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["person", "name", "class", "seat", "game"])
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }
        foreach (var tag in await journal.ClassTags(cancellation))
        {
            if (code is not null && !GameTag.CodeOf(tag).Equals(code, StringComparison.OrdinalIgnoreCase)) { continue; }
            foreach (var person in await journal.People(tag, cancellation))
            {
                if (name is not null && person.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) != true) { continue; }
                table.AddRow(
                    new Text(person.Id), new Text(person.Name ?? "(erased)"), new Text(GameTag.CodeOf(tag)), new Text(person.Seat),
                    new Text(person.Game.Value));
            }
        }

        if (table.Rows.Count == 0) { _terminal.Line("Nobody is found."); }
        else { _terminal.Write(table); }
        return ExitCode.Ok;
    }
}
