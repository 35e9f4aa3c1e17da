using System.Collections.Immutable;
using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>What can be asked of <c>balance</c>.</summary>
internal sealed class BalanceOptions
{
    private readonly Option<string> _scenario = Choices.Scenario();
    private readonly Option<string[]> _set = Settings.Option("Set a figure of the scenario; may be repeated.");
    private readonly Option<int?> _quarters = GameLength.Option("the scenario has");
    private readonly Option<int> _seeds = Choices.Seeds(BalancePlan.UsualSeeds, BalancePlan.LeastSeeds);
    private readonly Option<string?> _csv = Choices.Csv();
    private readonly Option<string[]> _mixes = new("--mixes")
    {
        Description = "Markets to play in, at least three; all if left out.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _role = new("--role")
    {
        Description = "One role; all if left out.", HelpName = SeatChoices.RoleValues
    };
    private readonly Option<string?> _lever = new("--lever")
    {
        Description = "Only this line of a sheet, and no strategies.", HelpName = "LINE"
    };

    private readonly Option<int?> _measure = new("--measure")
    {
        Description =
            "Only one of the seven measures: 1 own play, 2 lines, 3 leaders and search, 4 score, 5 exploits, 6 luck, 7 calibration.",
        HelpName = "N",
        CustomParser = result => Choices.Whole(result, 1, Measure.Count),
    };

    private readonly Option<int> _lineups = new("--lineups")
    {
        Description = "Line-ups drawn for measures 1, 4 and 6.",
        HelpName = "N",
        DefaultValueFactory = _ => BalanceStudy.UsualLineups,
        CustomParser = result => Choices.Whole(result, BalanceStudy.LeastLineups, 100_000),
    };

    private readonly Option<bool> _search = new("--search")
    {
        Description = "Search for schedules anew instead of reading the search that is stored.",
    };

    private readonly Option<int> _minutes = new("--minutes")
    {
        Description = "Minutes that --search takes for each role.",
        HelpName = "N",
        DefaultValueFactory = _ => (int)ScheduleSearch.UsualMinutes,
        CustomParser = result => Choices.Whole(result, 1, 1440),
    };

    private readonly Option<int?> _generations = new("--generations")
    {
        Description = "Generations after which --search ends, if its time is not up before: as many as a file says give the same again.",
        HelpName = "N",
        CustomParser = result => Choices.Whole(result, 1, ScheduleSearch.MostGenerations),
    };

    private readonly Option<string?> _searched = new("--searched")
    {
        Description = "File of a search: read in place of the one that comes with the game, written with --search.", HelpName = "FILE"
    };

    private readonly Option<bool> _json = new("--json") { Description = "Only the measures, as one JSON document." };
    private readonly Option<string?> _measuresCsv = new("--measures")
    {
        Description = "Also write the measures, every row of them, to this file.", HelpName = "FILE"
    };

    public BalanceOptions() => _role.MustBeAmong([.. SeatChoices.RoleNames]);

    public IReadOnlyList<Option> All =>
    [
        _seeds, _mixes, _role, _lever, _measure, _lineups, _search, _minutes, _generations, _searched, _scenario, _set, _quarters, _csv,
        _measuresCsv, _json,
    ];

    public BalanceRequest Read(ParseResult parsed, Terminal terminal)
    {
        var (lever, measure) = (parsed.GetValue(_lever), parsed.GetValue(_measure));
        if (lever is not null && (measure is not null || parsed.GetValue(_json)))
        {
            throw CommandFailedException.BadUsage("--lever plays one line and takes no measure: leave --measure and --json out.");
        }

        var seeds = parsed.GetValue(_seeds);
        if (seeds < BalancePlan.LeastSeeds)
        {
            throw CommandFailedException.BadUsage(
                $"--seeds must be at least {BalancePlan.LeastSeeds} here: half of them choose the settings, half measure.");
        }

        var file = ScenarioChoice.Load(
            parsed.GetRequiredValue(_scenario), parsed.GetValue(_set), parsed.GetValue(_quarters)).Tell(terminal);
        var roles = Role.All.Select(role => role.Kind)
            .Where(role => parsed.GetValue(_role) is not { } name || SeatChoices.NameOf(role) == name)
            .Where(role => SeatChoices.SeatsNamed(file.Scenario, SeatChoices.NameOf(role)).Length > 0).ToImmutableArray();
        var search = parsed.GetValue(_search)
            ? new SearchBudget(parsed.GetValue(_minutes), parsed.GetValue(_generations) ?? ScheduleSearch.MostGenerations)
            : null;
        return new BalanceRequest(
            file, roles, Mixes(parsed.GetValue(_mixes) ?? []), seeds, parsed.GetValue(_lineups), lever, measure, search,
            parsed.GetValue(_searched), parsed.GetValue(_csv), parsed.GetValue(_measuresCsv), parsed.GetValue(_json));
    }

    private static ImmutableArray<RivalMix> Mixes(string[] names)
    {
        const int fewest = 3;
        if (names.Length == 0) { return RivalMix.All; }

        string[] known = [.. RivalMix.All.Select(mix => mix.Name)];
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            var nearest = NearestName.To(unknown, known);
            throw CommandFailedException.BadUsage(
                $"There is no market {unknown}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
                $"Markets: {string.Join(", ", known)}.");
        }

        return names.Distinct().Count() >= fewest
            ? [.. RivalMix.All.Where(mix => names.Contains(mix.Name))]
            : throw CommandFailedException.BadUsage(
                $"--mixes must name at least {fewest} of {string.Join(", ", known)}, not {names.Distinct().Count()}.");
    }
}
