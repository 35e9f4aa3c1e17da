using System.CommandLine;
using System.Text;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>export</c>: the games of a journal as files to compute with.</summary>
internal sealed class ExportCommand : JournalCommand
{
    private static readonly Column<StoredEvent>[] Columns =
    [
        new("version", "number", "Place of the event in its game, from 1.", stored => stored.Version),
        new("kind", "name", "What happened.", stored => stored.Kind),
        new("schema", "number", "Version of the event's form.", stored => stored.SchemaVersion),
        new("command", "id", "Command that brought it, if it may be repeated.", stored => stored.CommandId),
        new("event", "json", "The event.", stored => Encoding.UTF8.GetString(stored.Json.Span)),
        new("chain", "sha256", "Hash of the event and of the chain before it.", stored => stored.Hash.ToString()),
    ];

    private readonly Terminal _terminal;
    private readonly Argument<string> _journal = new("JOURNAL") { Description = PlaceHelp };
    private readonly Option<string> _out = new("--out")
    {
        Description = "New or empty folder for a file per game.", HelpName = "DIR", Required = true
    };
    private readonly Option<string[]> _game = new("--game") { Description = "Only this game; may be repeated.", HelpName = "GAME" };
    private readonly Option<string> _format = new("--format")
    {
        Description = "Lines of JSON, which replay reads, or CSV.", HelpName = "jsonl|csv", DefaultValueFactory = _ => "jsonl"
    };

    public ExportCommand(Terminal terminal) : base(
        "export",
        "Write the events of games to files, a line each. Whoever has them sees every sheet: keep them from players of an open game.")
    {
        _terminal = terminal;
        _format.MustBeAmong("jsonl", "csv");
        Add(_journal);
        Add(_out);
        Add(_game);
        Add(_format);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket export chipmarket.db --game demo-3 --out demo", "demo/demo-3.jsonl, which chipmarket replay verifies"),
        new("chipmarket export chipmarket.db --format csv --out games",
            "every game as GAME.csv: version, kind, schema, command, event, chain"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        await using var journal = PlaceToRead(parsed.GetRequiredValue(_journal)).OpenToRead();
        var (wanted, format) = (parsed.GetValue(_game) ?? [], parsed.GetRequiredValue(_format));
        var heads = await journal.Games(cancellation);
        if (wanted.FirstOrDefault(name => heads.All(head => head.Game.Value != name)) is { } unknown)
        {
            throw CommandFailedException.BadUsage($"The journal has no game {unknown}.");
        }
        var games = heads.Where(head => wanted.Length == 0 || wanted.Contains(head.Game.Value)).ToArray();
        using var folder = OutputFolder.Open(parsed.GetRequiredValue(_out));
        await Progress.OfAsync(_terminal, $"Exporting {games.Length:N0} games", games.Length, async done =>
        {
            foreach (var game in games)
            {
                var events = await journal.Read(game.Game, 1, cancellation).Take((int)game.Version).ToArrayAsync(cancellation);
                folder.Add($"{game.Game}.{format}", stream => Write(stream, events, format));
                done(1);
            }

            return games.Length;
        });
        folder.Complete();
        _terminal.Line($"{folder.Path} holds {games.Length} games, {games.Sum(game => game.Version)} events.");
        return ExitCode.Ok;
    }

    private static void Write(Stream stream, StoredEvent[] events, string format)
    {
        if (format == "csv") { CsvTable.Write(stream, Columns, events); }
        else { GameRecording.Write(stream, events); }
    }
}
