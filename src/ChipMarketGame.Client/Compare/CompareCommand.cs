using System.Collections.Immutable;
using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary><c>compare</c>: strategies for a seat or a class, on the same luck.</summary>
internal sealed class CompareCommand : Command, IHasExamples
{
    private const int MostGames = 1_000_000;

    private readonly Terminal _terminal;
    private readonly Option<string> _for = new("--for") { Description = "The seat, or the class of seats (hyperscaler, designer, gpu-maker), that the strategies play.", HelpName = "SEAT|CLASS", Required = true };
    private readonly Option<string> _strategies = new("--strategies") { Description = "Two or more strategies; the first is the baseline.", HelpName = "A,B,…", Required = true };
    private readonly Option<string[]> _scenario = new("--scenario") { Description = "Built-in scenario or a scenario file; may be repeated.", HelpName = "NAME|FILE", DefaultValueFactory = _ => [ScenarioChoice.Opening] };
    private readonly Option<string[]> _set = new("--set") { Description = "Set a figure of the scenarios, to one value or to several in turn; may be repeated.", HelpName = "PATH=VALUE,…" };
    private readonly Option<string[]> _seat = new("--seat") { Description = "Who plays another seat or class; may be repeated. Seats not named are played by the reference strategy.", HelpName = "SEAT=STRATEGY" };
    private readonly Option<string[]> _own = Choices.Own();
    private readonly Option<int> _seeds = Choices.Seeds();
    private readonly Option<string> _language = Choices.Language("Language of the report.");
    private readonly Option<string?> _out = new("--out") { Description = "New or empty folder for every game's values and the table, as CSV, and a report with charts.", HelpName = "DIR" };

    public CompareCommand(Terminal terminal) : base("compare", "Compare strategies for a seat or a class under the same seeds.")
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
        new("chipmarket compare --for meta --strategies reference,gpu-only,hedge --seeds 64", "what Meta gains with each, and what becomes of the market"),
        new("chipmarket compare --for hyperscaler --strategies reference,asic-max --scenario seed-2025 --scenario closed-fusion", "all clouds at once, in two scenarios"),
        new("chipmarket compare --for nvidia --strategies reference,kingmaker --set demand.jevons=0,0.45,0.9 --out pie", "under three demands; tables and report in the folder pie"),
    ];

    private int Compare(ParseResult parsed, CancellationToken cancellation)
    {
        var seeds = parsed.GetValue(_seeds);
        if (seeds < 2) { throw CommandFailedException.BadUsage("--seeds must be at least 2 here: an interval needs a spread."); }

        var (who, others) = (parsed.GetRequiredValue(_for), parsed.GetValue(_seat) ?? []);
        var policies = Policies(who, parsed.GetRequiredValue(_strategies), others, OwnStrategies.Load(parsed.GetValue(_own) ?? []));
        var markets = Markets(parsed, who);
        var games = (long)seeds * markets.Length * policies.Length;
        if (games > MostGames) { throw CommandFailedException.BadUsage(FormattableString.Invariant($"{games:#,0} games are wanted; a comparison plays at most {MostGames:#,0}. Take fewer seeds, settings or strategies.")); }

        foreach (var policy in policies) { policy.Lineup(markets[0].Scenario); }
        using var folder = parsed.GetValue(_out) is { } path ? OutputFolder.Open(path) : null;
        var comparison = Progress.Of(_terminal, $"Playing {games} games", (int)games, played => PolicyComparison.Play(markets, policies, Replications.Seeds(seeds), played, cancellation));
        ContrastTable.Print(_terminal, comparison);
        if (folder is not null) { Keep(folder, comparison, parsed); }

        return ExitCode.Ok;
    }

    private void Keep(OutputFolder folder, PolicyComparison comparison, ParseResult parsed)
    {
        var commandLine = $"chipmarket {string.Join(' ', parsed.Tokens.Select(token => ShellWord.Of(token.Value)))}";
        CompareFolder.Write(folder, comparison, commandLine, Choices.CultureOf(parsed.GetRequiredValue(_language)));
        _terminal.Line($"Written to {folder.Path}: {CompareFolder.Games}, {CompareFolder.Contrasts}, {CompareFolder.Report}.");
    }

    private static ImmutableArray<ComparedPolicy> Policies(string who, string strategies, string[] others, StrategyLibrary library)
    {
        string[] names = strategies.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length < 2 || names.Contains("")) { throw CommandFailedException.BadUsage($"--strategies must be two or more names, separated by commas, for example reference,hedge, not {strategies}."); }

        return [.. names.Select((name, place) => new ComparedPolicy(Distinct(names, place), scenario => SeatChoices.Of(scenario, [.. others, $"{who}={name}"], library)))];
    }

    /// <summary>A strategy may be compared with itself: the second is called so.</summary>
    private static string Distinct(string[] names, int place) =>
        names.Take(place).Count(name => name == names[place]) is var before && before > 0 ? FormattableString.Invariant($"{names[place]} ({before + 1})") : names[place];

    private ImmutableArray<ComparedMarket> Markets(ParseResult parsed, string who)
    {
        var grid = SettingGrid.Of(parsed.GetValue(_set) ?? []);
        return
        [
            .. from name in parsed.GetRequiredValue(_scenario).Distinct()
               let file = ScenarioChoice.Load(name)
               from settings in grid
               let scenario = Settings.Apply(file, settings).Scenario
               select new ComparedMarket(string.Join(", ", [scenario.Name, .. settings]), scenario, ComparedMeasures.Of(scenario, SeatChoices.SeatsNamed(scenario, who))),
        ];
    }
}
