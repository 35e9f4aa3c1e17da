using System.Globalization;
using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>Everything that settles a tournament: from here on nothing outside can change its results.</summary>
/// <param name="Withdrawn">Names of entrants that are not asked any more because they hung.</param>
public sealed record Tournament(
    TournamentFile File, ScenarioFile Scenario, Panel Panel, Schedule Schedule, ImmutableArray<string> Withdrawn)
    : IPlan<ScheduledGame>
{
    /// <summary>What a machine plays in about a month.</summary>
    private const long MostGames = 1_000_000_000;

    /// <summary>Steps after which the standings are looked at; the last one is the end.</summary>
    public ImmutableArray<int> Looks { get; } = File.Looks.IsEmpty ? [Schedule.Steps] : File.Looks;

    /// <summary>The parts of all steps up to the last look.</summary>
    public ImmutableArray<StepRange> Parts => _parts ??= [.. StepRange.Parts(Looks[^1], Schedule.GamesPerStep, File.Part, Looks)];

    private ImmutableArray<StepRange>? _parts;

    /// <summary>Assemblies of one's own strategies, and the library with them.</summary>
    public OwnAssemblies Own { get; init; } = OwnAssemblies.None;

    /// <inheritdoc/>
    public int PartCount => Parts.Length;

    /// <inheritdoc/>
    public int GamesIn(int part) => Parts[part].Count * Schedule.GamesPerStep;

    /// <inheritdoc/>
    public IReadOnlyList<ScheduledGame> GamesOf(int part) => [.. Schedule.GamesOf(Parts[part])];

    /// <param name="panel">Null for the one that comes with the game.</param>
    /// <exception cref="BatchException">Scenario, panel and file do not fit together, or too many games are wanted.</exception>
    public static Tournament Of(TournamentFile file, ScenarioFile scenario, Panel? panel, ImmutableArray<string> withdrawn)
    {
        panel ??= PanelFile.BuiltIn(scenario.Name) ?? throw BatchException.Misuse(
            $"There is no panel for {scenario.Name}. Make one with chipmarket tournament panel --scenario {file.Scenario} and name it " +
            $"in the tournament file: panel: FILE.");
        if (panel.Objection(scenario) is { } objection) { throw BatchException.Failed(objection); }

        if (file.Combinations > TournamentFile.MostCombinations)
        {
            throw BatchException.Misuse(string.Create(CultureInfo.InvariantCulture,
                $"entrants: a capture tournament has at most {TournamentFile.MostCombinations:#,0} combinations of strategies, not " +
                $"{file.Combinations:#,0}. Enter fewer strategies."));
        }

        var schedule = file.ScheduleFor(scenario.Scenario);
        if (!file.Looks.IsEmpty && file.Looks[^1] > schedule.Steps)
        {
            throw BatchException.Misuse(
                $"stop.looks: the last look comes after {file.Looks[^1]} rounds, but {file.Blocks} cycles have {schedule.Steps}.");
        }

        var tournament = new Tournament(file, scenario, panel, schedule, withdrawn);
        var games = (long)tournament.Looks[^1] * schedule.GamesPerStep;
        return games <= MostGames ? tournament : throw BatchException.Misuse(FormattableString.Invariant(
            $"{games:#,0} games are wanted; a tournament plays at most {MostGames:#,0}. Take fewer blocks, cycles or entrants."));
    }

    /// <summary>Who plays a seat of a game, for sentences.</summary>
    public string Who(ScheduledGame game, int seat)
    {
        var (roster, entrant) = (Scenario.Scenario.Roster, game.Entrants[seat]);
        var who = entrant >= 0 ? $"{Schedule.Entrants[entrant].Name} ({game.Strategies[seat]})" : $"the strategy {game.Strategies[seat]}";
        return $"{who} in the seat of {roster[roster.At(seat)].Id}";
    }

    /// <summary>The seats of a game whose entrants are withdrawn.</summary>
    public SeatMask WithdrawnSeats(ScheduledGame game)
    {
        var mask = default(SeatMask);
        for (var seat = 0; !Withdrawn.IsEmpty && seat < game.Entrants.Length; seat++)
        {
            if (game.Entrants[seat] >= 0 && Withdrawn.Contains(Schedule.Entrants[game.Entrants[seat]].Name)) { mask = mask.With(seat); }
        }

        return mask;
    }
}
