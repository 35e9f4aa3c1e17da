using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>backup</c>: a whole journal as one file.</summary>
internal sealed class BackupCommand : JournalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _journal = new("JOURNAL") { Description = PlaceHelp };
    private readonly Option<string> _out = new("--out")
    {
        Description = "File to write; one that is there is not overwritten.", HelpName = "FILE", Required = true
    };

    public BackupCommand(Terminal terminal) : base(
        "backup", "Copy a journal, also while a market runs on it, to a file that restore makes either kind of journal from.")
    {
        _terminal = terminal;
        Add(_journal);
        Add(_out);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket backup chipmarket.db --out monday.jsonl", "every game as it stands now; chains are checked on the way"),
        new("chipmarket backup \"Host=127.0.0.1;Database=chipmarket;Username=chipmarket\" --out monday.jsonl",
            "the same form, from a server"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (place, path) = (PlaceToRead(parsed.GetRequiredValue(_journal)), parsed.GetRequiredValue(_out));
        RefuseToOverwrite(path);
        ResultFile.MustBeWritable(path);
        await using var journal = place.OpenToRead();
        var all = (await journal.Games(cancellation)).Sum(head => head.Version);
        var (games, events) = await Progress.OfAsync(
            _terminal, $"Copying {all:N0} events", all, done => JournalBackup.Write(journal, path, done, cancellation));
        _terminal.Line($"{path} holds {games} games, {events} events of {place}.");
        return ExitCode.Ok;
    }
}
