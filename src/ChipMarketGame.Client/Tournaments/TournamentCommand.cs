using System.CommandLine;

namespace ChipMarketGame.Client;

/// <summary><c>tournament</c>: strategies against each other, and how sure the ranking is.</summary>
internal sealed class TournamentCommand : Command, IHasExamples
{
    public TournamentCommand(Terminal terminal) : base(
        "tournament", "Set strategies against each other over many seeds and rank them with how sure that is.")
    {
        Add(new TournamentRunCommand(terminal));
        Add(new TournamentResumeCommand(terminal));
        Add(new TournamentStandingsCommand(terminal));
        Add(new TournamentVerifyCommand(terminal));
        Add(new TournamentPanelCommand(terminal));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket tournament run league.yaml --out league", "play it on all cores; open league/report.html"),
        new("chipmarket tournament resume league", "go on after Ctrl+C, a crash or a full disk: same bytes as without"),
        new("chipmarket tournament verify league --games 100", "play 100 of its games again and compare their final states"),
    ];
}
