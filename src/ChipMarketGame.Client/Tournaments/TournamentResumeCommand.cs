using System.Globalization;
using System.CommandLine;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary><c>tournament resume</c>: goes on where a tournament was interrupted.</summary>
internal sealed class TournamentResumeCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = new("DIR") { Description = "Folder of the tournament." };
    private readonly Option<string[]> _withdraw = new("--withdraw")
    {
        Description = "An entrant that hangs: it is not asked any more, its remaining decisions count as timed out; may be repeated.",
        HelpName = "NAME"
    };
    private readonly TournamentOptions _options = new();
    private readonly Option<string[]> _own = Choices.Own();

    public TournamentResumeCommand(Terminal terminal) : base(
        "resume", "Go on with a tournament that was interrupted. A finished one is only reported anew.")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_withdraw);
        _options.AddTo(this);
        Add(_own);
        SetAction((parsed, cancellation) => Task.Run(() => Resume(parsed, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket tournament resume league", "play what is missing; the results are those of an uninterrupted run"),
        new("chipmarket tournament resume league --language zh-Hant", "a finished one: write its report in Traditional Chinese"),
    ];

    private async Task<int> Resume(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, tournament, manifest) = TournamentFolder.Open(
            parsed.GetRequiredValue(_folder), OwnFiles.Load(parsed.GetValue(_own) ?? []));
        using (folder)
        {
            foreach (var game in GamesInHand.LeftBehind(folder.Path).Where(game => game < tournament.Schedule.Games))
            {
                _terminal.Fault(InHand(tournament, game));
            }

            if (parsed.GetValue(_withdraw) is { Length: > 0 } names) { tournament = Withdraw(folder, tournament, manifest, names); }

            var results = await _options.Play(_terminal, parsed, folder, tournament, cancellation);
            var code = StandingsPrint.Print(_terminal, results);
            return code;
        }
    }

    /// <summary>Whom the end of the program may be laid at: strategies of one's own in a game that was being played.</summary>
    private static string InHand(Tournament tournament, long number)
    {
        var (roster, game) = (tournament.Scenario.Scenario.Roster, tournament.Schedule.Game(number));
        string[] own =
        [
            .. Enumerable.Range(0, roster.Seats).Where(
                seat => StrategyLibrary.BuiltIn.For(roster.RoleOf(roster.At(seat))).All(known => known.Name != game.Strategies[seat]))
                .Select(seat => tournament.Who(game, seat)),
        ];
        var who = own.Length == 0 ? "no strategy of your own played in it" : $"of your own, {string.Join(", ", own)} played in it";
        return string.Create(CultureInfo.InvariantCulture,
            $"The program was ended while game {number} was being played: {who}. If a strategy ends the process or overflows the stack, " +
            $"it will again: go on with --withdraw NAME.");
    }

    private static Tournament Withdraw(TournamentFolder folder, Tournament tournament, TournamentManifest manifest, string[] names)
    {
        if (manifest.Status == TournamentManifest.Complete)
        {
            throw CommandFailedException.BadUsage("The tournament is complete: nobody can be withdrawn any more.");
        }

        string[] known = [.. tournament.File.Entrants.Select(entrant => entrant.Name)];
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            throw CommandFailedException.BadUsage($"--withdraw: there is no entrant {name}; there are {string.Join(", ", known)}.");
        }

        var without = tournament with { Withdrawn = [.. tournament.Withdrawn.Union(names).Order(StringComparer.Ordinal)] };
        folder.Write(TournamentFiles.Manifest, (manifest with { Withdrawn = without.Withdrawn }).Write());
        return without;
    }
}
