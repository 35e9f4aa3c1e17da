using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>restore</c>: a journal from a backup, where nothing is.</summary>
internal sealed class RestoreCommand : JournalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "A file that backup wrote." };
    private readonly Option<string> _into = new("--into")
    {
        Description = PlaceHelp + " It must not be there yet, or hold no game.", HelpName = "JOURNAL", Required = true
    };

    public RestoreCommand(Terminal terminal) : base(
        "restore", "Make a journal from a backup: whole or not at all, and only where nothing is.")
    {
        _terminal = terminal;
        Add(_file);
        Add(_into);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket restore monday.jsonl --into restored.db", "a SQLite file; start the market on it with --data restored.db"),
        new("chipmarket restore monday.jsonl --into \"Host=127.0.0.1;Database=chipmarket;Username=chipmarket\"",
            "a server, wherever the backup came from"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (path, place) = (parsed.GetRequiredValue(_file), Place(parsed.GetRequiredValue(_into)));
        NamedFile.MustBeOnDisk(path, "a backup");
        if (!File.Exists(path)) { throw CommandFailedException.BadUsage($"There is no file {path}."); }
        try
        {
            var size = JournalRestore.EventsIn(path);
            var (games, events) = await Progress.OfAsync(
                _terminal, $"Restoring {size:N0} events", size, done => JournalRestore.Restore(path, place, done, cancellation));
            _terminal.Line($"{place} holds {games} games, {events} events of {path}; every chain is as it was.");
            return ExitCode.Ok;
        }
        catch (Exception fault) when (fault is BackupException or RecordingException)
        {
            throw CommandFailedException.Failed($"{path} cannot be restored, and nothing was. {fault.Message}", fault);
        }
    }
}
