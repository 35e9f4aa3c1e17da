using System.Collections.Immutable;
using System.CommandLine;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>balance</c>: whether the market is worth playing.</summary>
internal sealed class BalanceCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Option<string> _scenario = Choices.Scenario();
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

    public BalanceCommand(Terminal terminal) : base(
        "balance",
        "Is the market worth playing? Plays every strategy and every line of every sheet against several mixes of rivals, and says " +
        "where each is best.")
    {
        _terminal = terminal;
        _role.MustBeAmong([.. SeatChoices.RoleNames]);
        foreach (var option in new Option[] { _seeds, _mixes, _role, _lever, _scenario, _csv }) { Add(option); }

        SetAction((parsed, cancellation) => Task.Run(() => Play(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket balance",
            "everything; exit code 1 if a strategy or a line's end is best in every market, or a line does not matter"),
        new("chipmarket balance --role gpu-maker --csv balance.csv", "NVIDIA only, and every seed's score"),
        new("chipmarket balance --lever loyalty --mixes reference own-silicon price-war", "one line in three markets"),
    ];

    private int Play(ParseResult parsed, CancellationToken cancellation)
    {
        var plan = Plan(parsed);
        ResultFile.MustBeWritable(parsed.GetValue(_csv));
        var report = Progress.Of(
            _terminal, $"Playing {plan.Games} games", plan.Games / plan.Seeds, played => plan.Play(played, cancellation));
        BalanceTable.Print(_terminal, report);
        if (parsed.GetValue(_csv) is { } path)
        {
            ResultFile.Write(path, stream => CsvTable.Write(stream, BalanceCsv.Columns, BalanceCsv.Of(report)));
        }

        return report.Faults.IsEmpty ? ExitCode.Ok : ExitCode.No;
    }

    private BalancePlan Plan(ParseResult parsed)
    {
        var seeds = parsed.GetValue(_seeds);
        if (seeds < BalancePlan.LeastSeeds)
        {
            throw CommandFailedException.BadUsage(
                $"--seeds must be at least {BalancePlan.LeastSeeds} here: half of them choose the settings, half measure.");
        }

        var scenario = ScenarioChoice.Load(parsed.GetRequiredValue(_scenario)).Tell(_terminal).Scenario;
        var roles = Role.All.Select(role => role.Kind)
            .Where(role => parsed.GetValue(_role) is not { } name || SeatChoices.NameOf(role) == name)
            .Where(role => SeatChoices.SeatsNamed(scenario, SeatChoices.NameOf(role)).Length > 0).ToImmutableArray();
        ImmutableArray<Lever> levers = [.. Lever.All.Where(lever => roles.Contains(lever.Role))];
        var only = parsed.GetValue(_lever);
        return new BalancePlan(
            scenario,
            seeds,
            Mixes(parsed.GetValue(_mixes) ?? []),
            only is null ? roles : [],
            only is null ? levers : Named(levers, only));
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

    private static ImmutableArray<Lever> Named(ImmutableArray<Lever> levers, string line)
    {
        if (levers.Where(lever => lever.Line == line).ToImmutableArray() is { IsEmpty: false } found) { return found; }

        string[] known = [.. levers.Select(lever => lever.Line).Distinct()];
        var nearest = NearestName.To(line, known);
        throw CommandFailedException.BadUsage(
            $"No sheet here has a line {line}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"Lines: {string.Join(", ", known)}.");
    }
}
