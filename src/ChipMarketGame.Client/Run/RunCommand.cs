using System.Collections.Immutable;
using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary><c>run</c>: one game without a server, by strategies or from given sheets.</summary>
internal sealed class RunCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a figure of the scenario; may be repeated.", HelpName = "PATH=VALUE"
    };
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Seed of the game's luck.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = Choices.Seed
    };
    private readonly Option<int?> _quarters = GameLength.Option("the sheets file or the scenario has");
    private readonly Option<string[]> _seat = new("--seat")
    {
        Description =
            $"Who plays a seat, or every seat of a role ({string.Join(", ", SeatChoices.RoleNames)}); may be repeated. " +
            "Seats not named are played by the reference strategy.",
        HelpName = "SEAT=STRATEGY"
    };
    private readonly Option<string[]> _own = Choices.Own();
    private readonly Option<string?> _sheets = new("--sheets")
    {
        Description =
            "Play these sheets instead of strategies: a JSON array, per quarter an object of companies, each an object of lines. What " +
            "is left out carries its standing orders.",
        HelpName = "FILE"
    };
    private readonly Option<bool> _allowRefusals = new("--allow-refusals")
    {
        Description = "With --sheets: play the standing value where a line is refused, and list the refusals."
    };
    private readonly Option<string> _luck = new("--luck")
    {
        Description = "drawn from the seed, or none: every draw at its midpoint.",
        HelpName = "drawn|none",
        DefaultValueFactory = _ => "drawn"
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "New or empty folder for events, tables and report.", HelpName = "DIR"
    };

    private readonly Option<string> _language = Choices.Language("Language of the report.");

    public RunCommand(Terminal terminal) : base("run", "Play one game and keep its events, tables and report.")
    {
        _terminal = terminal;
        _luck.MustBeAmong("drawn", "none");
        Add(_scenario);
        Add(_seed);
        Add(_quarters);
        Add(_seat);
        Add(_own);
        Add(_set);
        Add(_sheets);
        Add(_allowRefusals);
        Add(_luck);
        Add(_out);
        Add(_language);
        SetAction((parsed, cancellation) => Task.Run(() => Play(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket run --seed 7 --out my-game", "the opening scenario by the reference strategies; open my-game/report.html"),
        new("chipmarket run --seat google=asic-max --seat designer=undercutter --set demand.jevons=0.9 --out pie",
            "other players, another demand"),
        new("chipmarket run --sheets sheets.json --luck none --out replayed", "given sheets, every draw at its midpoint"),
    ];

    private int Play(ParseResult parsed, CancellationToken cancellation)
    {
        var sheetsPath = parsed.GetValue(_sheets);
        var seats = parsed.GetValue(_seat) ?? [];
        var findings = new Findings();
        if (sheetsPath is not null && seats.Length > 0)
        {
            findings.Add("--sheets plays every seat from the file: it does not go with --seat.");
        }
        if (sheetsPath is null && parsed.GetValue(_allowRefusals)) { findings.Add("--allow-refusals goes with --sheets."); }

        // What is asked of a scenario is not looked up in another: without one, only what can be said of the words and files themselves is.
        var plain = findings.Try<ScenarioFile?>(() => ScenarioChoice.Load(parsed.GetRequiredValue(_scenario)), () => null);
        var figures = findings.Try(() => Settings.Figures(parsed.GetValue(_set) ?? []), () => []);
        var set = plain is null || figures.Count == 0 ? plain : findings.Try(() => plain.With(figures), () => plain);
        using var sheets = findings.Try(() => sheetsPath is null ? null : SheetsFile.Read(sheetsPath, set?.Scenario), () => null);
        var library = findings.Try<StrategyLibrary?>(() => OwnStrategies.Load(parsed.GetValue(_own) ?? []), () => null);
        if (set is null) { throw findings.All(); }

        var scenario = findings.Try(() => WithQuarters(set, parsed.GetValue(_quarters) ?? sheets?.Quarters), () => set);
        var lineup = findings.Try(() => SeatChoices.Of(scenario.Scenario, seats, library), () => Lineup.Reference(scenario.Scenario));
        findings.Throw();
        scenario.Tell(_terminal);
        var request = new RunRequest(
            scenario,
            parsed.GetValue(_seed),
            parsed.GetValue(_luck) == "none" ? LuckMode.None : LuckMode.Drawn,
            lineup,
            sheets,
            $"chipmarket {string.Join(' ', parsed.Tokens.Select(token => ShellWord.Of(token.Value)))}");

        using var folder = parsed.GetValue(_out) is { } path ? OutputFolder.Open(path) : null;
        var run = request.Play(_terminal, cancellation);
        if (sheets is not null && !parsed.GetValue(_allowRefusals) && run.Faults is { IsEmpty: false } faults) { return Refuse(faults); }

        if (folder is not null) { RunFolder.Write(folder, run, Choices.CultureOf(parsed.GetRequiredValue(_language))); }
        RunSummary.Print(_terminal, run, folder?.Path);
        return ExitCode.Ok;
    }

    private int Refuse(ImmutableArray<RefusedLine> refused)
    {
        foreach (var line in refused) { _terminal.Fault(line.ToString()); }

        _terminal.Fault("Nothing was kept. With --allow-refusals the standing values are played instead.");
        return ExitCode.No;
    }

    private static ScenarioFile WithQuarters(ScenarioFile scenario, int? quarters) => quarters is null or <= GameLength.Most
        ? GameLength.Of(scenario, quarters)
        : throw CommandFailedException.BadUsage($"A game has at most {GameLength.Most} quarters; the sheets file has {quarters}.");
}
