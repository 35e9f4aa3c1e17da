using System.Collections.Immutable;
using System.CommandLine;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>compare</c>: strategies for a seat or a role, on the same luck.</summary>
internal sealed class CompareCommand : Command, IHasExamples
{
    private const int MostGames = 1_000_000;

    private readonly Terminal _terminal;
    private readonly Option<string> _for = new("--for")
    {
        Description = $"The seat, or the role ({string.Join(", ", SeatChoices.RoleNames)}), that the strategies play.",
        HelpName = "SEAT|ROLE",
        Required = true
    };
    private readonly Option<string> _strategies = new("--strategies")
    {
        Description = "Two or more strategies; the first is the baseline.", HelpName = "A,B,…", Required = true
    };
    private readonly Option<string[]> _scenario = new("--scenario")
    {
        Description = "Built-in scenario or a scenario file; may be repeated.",
        HelpName = "NAME|FILE",
        DefaultValueFactory = _ => [ScenarioChoice.Opening]
    };
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a figure of the scenarios, to one value or to several in turn; may be repeated.", HelpName = "PATH=VALUE,…"
    };
    private readonly Option<string[]> _seat = new("--seat")
    {
        Description = "Who plays another seat or role; may be repeated. Seats not named are played by the reference strategy.",
        HelpName = "SEAT=STRATEGY"
    };
    private readonly Option<string[]> _own = Choices.Own();
    private readonly Option<int> _seeds = Choices.Seeds(fewest: 2);
    private readonly Option<string> _language = Choices.Language("Language of the report.");
    private readonly Option<string?> _out = new("--out")
    {
        Description = "New or empty folder for every game's values and the table, as CSV, and a report with charts.", HelpName = "DIR"
    };

    public CompareCommand(Terminal terminal) : base("compare", "Compare strategies for a seat or a role under the same seeds.")
    {
        _terminal = terminal;
        Add(_for);
        Add(_strategies);
        Add(_scenario);
        Add(_set);
        Add(_seat);
        Add(_own);
        Add(_seeds);
        Add(_language);
        Add(_out);
        SetAction((parsed, cancellation) => Task.Run(() => Compare(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket compare --for meta --strategies reference,gpu-only,hedge --seeds 64",
            "what Meta gains with each, and what becomes of the market"),
        new("chipmarket compare --for hyperscaler --strategies reference,asic-max --scenario seed-2025 --scenario closed-fusion",
            "all clouds at once, in two scenarios"),
        new("chipmarket compare --for nvidia --strategies reference,kingmaker --set demand.jevons=0,0.45,0.9 --out pie",
            "under three demands; tables and report in the folder pie"),
    ];

    private int Compare(ParseResult parsed, CancellationToken cancellation)
    {
        var seeds = parsed.GetValue(_seeds);
        if (seeds < 2) { throw CommandFailedException.BadUsage("--seeds must be at least 2 here: an interval needs a spread."); }

        var (who, others, findings) = (parsed.GetRequiredValue(_for), parsed.GetValue(_seat) ?? [], new Findings());
        var own = findings.Try<OwnAssemblies?>(() => OwnFiles.Load(parsed.GetValue(_own) ?? []), () => null);
        var markets = findings.Try<ImmutableArray<PlayedMarket>>(
            () => PlayedMarket.All(parsed.GetRequiredValue(_scenario), parsed.GetValue(_set) ?? [], who), () => []);
        var policies = findings.Try<ImmutableArray<ComparedPolicy>>(
            () => ComparedStrategies.Of(
                parsed.GetRequiredValue(_strategies), who, others, own?.Library,
                [.. markets.Select(market => market.Compared.Scenario)]), () => []);
        if (markets.IsEmpty)
        {
            markets = findings.Try<ImmutableArray<PlayedMarket>>(() => PlayedMarket.All([ScenarioChoice.Opening], [], who), () => []);
        }
        foreach (var policy in policies.Where(policy => policy.Alone is null && !markets.IsEmpty))
        {
            findings.Try(() => policy.Lineup(markets[0].Compared.Scenario), () => null!);
        }

        findings.Throw();
        var games = (long)seeds * markets.Length * policies.Length;
        if (games > MostGames)
        {
            throw CommandFailedException.BadUsage(FormattableString.Invariant(
                $"{games:#,0} games are wanted; a comparison plays at most {MostGames:#,0}. Take fewer seeds, settings or strategies."));
        }

        ScenarioNotes.Tell(markets.Select(market => market.File), _terminal);
        using var folder = parsed.GetValue(_out) is { } path ? OutputFolder.Open(path) : null;
        var comparison = Progress.Of(
            _terminal, $"Playing {games} games", (int)games, played => PolicyComparison.Play(
                [.. markets.Select(market => market.Compared)], policies, Replications.Seeds(seeds), played, cancellation));
        ContrastTable.Print(_terminal, comparison);
        foreach (var sentence in Mishaps.Sentences(comparison)) { _terminal.Fault(sentence); }

        if (folder is not null) { Keep(folder, new CompareResults(comparison, markets, seeds, own!.Files, CommandOf(parsed)), parsed); }

        return ExitCode.Ok;
    }

    private void Keep(OutputFolder folder, CompareResults results, ParseResult parsed)
    {
        CompareFolder.Write(folder, results, Choices.CultureOf(parsed.GetRequiredValue(_language)));
        _terminal.Line($"Written to {folder.Path}: {string.Join(", ", CompareFolder.Names(results))}.");
    }

    private static string CommandOf(ParseResult parsed) =>
        $"chipmarket {string.Join(' ', parsed.Tokens.Select(token => ShellWord.Of(token.Value)))}";
}
