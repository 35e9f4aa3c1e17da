using System.CommandLine;

namespace ChipMarketGame.Client;

/// <summary><c>tournament run</c>: a tournament from its file.</summary>
internal sealed class TournamentRunCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "The tournament file, YAML." };
    private readonly Option<string> _out = new("--out")
    {
        Description = "New or empty folder for games, standings and report.", HelpName = "DIR", Required = true
    };
    private readonly TournamentOptions _options = new();
    private readonly Option<string[]> _own = Choices.Own();

    public TournamentRunCommand(Terminal terminal) : base("run", "Play a tournament and rank its entrants.")
    {
        _terminal = terminal;
        Add(_file);
        Add(_out);
        _options.AddTo(this);
        Add(_own);
        SetAction((parsed, cancellation) => Task.Run(() => Play(parsed, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket tournament run league.yaml --out league", "on all cores; open league/report.html"),
        new("chipmarket tournament run league.yaml --out league --cluster 127.0.0.1:30000",
            "on a silo: the same games, the same standings"),
        new("chipmarket tournament run mine.yaml --own Mine.dll --out mine",
            "with strategies of your own among the entrants; resume, standings and verify want the same file"),
    ];

    private async Task<int> Play(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        var tournament = TournamentChoice.Read(TextFile.Read(path), OwnFiles.Load(parsed.GetValue(_own) ?? []));
        using var folder = TournamentFolder.Create(parsed.GetRequiredValue(_out), tournament);
        var results = await _options.Play(_terminal, parsed, folder, tournament, cancellation);
        var code = StandingsPrint.Print(_terminal, results);
        _terminal.Line($"Report, standings and games: {folder.Path}");
        return code;
    }
}
