using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>erase</c>: takes the names of persons out of a journal.</summary>
internal sealed class EraseCommand : JournalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _journal = new("JOURNAL") { Description = PlaceHelp };
    private readonly Option<string[]> _person = new("--person")
    {
        Description = "Id of a person, as people lists it; may be repeated.", HelpName = "ID", Required = true
    };

    public EraseCommand(Terminal terminal) : base(
        "erase", "Erase names of persons, and the messages that hold them, from all games of their class, for good. Seats and sheets " +
            "stay, and every chain still verifies.")
    {
        _terminal = terminal;
        Add(_journal);
        Add(_person);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket erase chipmarket.db --person 5d0c8a3f9b1e4e6c8a7f2b3c4d5e6f70",
            "stop the host first, or let the class's page do it"),
        new("chipmarket erase \"Host=127.0.0.1;Database=chipmarket;Username=chipmarket\" --person 5d0c8a3f9b1e4e6c8a7f2b3c4d5e6f70",
            "on a server, also while hosts run; their pages follow within seconds"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var place = PlaceToRead(parsed.GetRequiredValue(_journal));
        var wanted = parsed.GetRequiredValue(_person).Distinct().ToArray();
        await using var journal = place.Open();
        var found = new Dictionary<string, JournaledPerson>();
        foreach (var tag in await journal.ClassTags(cancellation))
        {
            foreach (var person in await journal.People(tag, cancellation))
            {
                if (wanted.Contains(person.Id)) { found[person.Id] = person; }
            }
        }

        if (wanted.FirstOrDefault(id => !found.ContainsKey(id)) is { } unknown)
        {
            throw CommandFailedException.BadUsage(
                $"The journal has no person {unknown}. Nothing was erased; chipmarket people lists them.");
        }
        foreach (var id in wanted)
        {
            await journal.ErasePerson(found[id].Tag, id, cancellation);
            _terminal.Line(
                found[id].InChain ? $"The name of {id} is hidden. {JournaledPerson.OnlyHidden}" : $"The name of {id} is erased.");
        }

        foreach (var kept in Elsewhere(place, parsed.GetRequiredValue(_journal))) { _terminal.Line(kept); }
        return ExitCode.Ok;
    }

    /// <summary>What this verb does not reach and may hold the names.</summary>
    private static IEnumerable<string> Elsewhere(JournalPlace place, string journal)
    {
        yield return "Backups and exports that were made before are not changed: delete them.";
        if (place.IsServer)
        {
            yield return "The server's write-ahead log holds what was erased until it is recycled, its archive and replicas' slots as " +
                "long as they are kept.";
            yield break;
        }

        var path = Path.GetFullPath(journal);
        foreach (var copy in Directory.GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.before-*")
            .Order(StringComparer.Ordinal))
        {
            yield return $"{copy} was made before an upgrade and is not changed: delete it when it is needed no more.";
        }
    }
}
