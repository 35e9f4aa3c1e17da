using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>Everything that settles a tournament: from here on nothing outside can change its results.</summary>
/// <param name="Withdrawn">Names of entrants that are not asked any more because they hung.</param>
internal sealed record Tournament(TournamentFile File, ScenarioFile Scenario, Panel Panel, Schedule Schedule, ImmutableArray<string> Withdrawn)
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

    /// <exception cref="CommandFailedException">Its scenario or panel cannot be had, or do not fit together.</exception>
    /// <exception cref="TournamentFileException">The text is no tournament.</exception>
    public static Tournament Of(string text, OwnAssemblies own)
    {
        var file = TournamentFile.Read(text, own.Library);
        return Of(file, ScenarioChoice.Load(file.Scenario), file.Panel is { } path ? ReadPanel(path, TextFile.Read(path)) : null, []) with { Own = own };
    }

    /// <param name="panel">Null for the one that comes with the game.</param>
    /// <inheritdoc cref="Of(string, OwnAssemblies)" path="/exception"/>
    public static Tournament Of(TournamentFile file, ScenarioFile scenario, Panel? panel, ImmutableArray<string> withdrawn)
    {
        panel ??= PanelFile.BuiltIn(scenario.Name) ?? throw CommandFailedException.BadUsage(
            $"There is no panel for {scenario.Name}. Make one with chipmarket tournament panel --scenario {file.Scenario} and name it in the tournament file: panel: FILE.");
        if (panel.Objection(scenario) is { } objection) { throw CommandFailedException.Failed(objection); }

        if (file.Combinations > TournamentFile.MostCombinations)
        {
            throw CommandFailedException.BadUsage(FormattableString.Invariant(
                $"entrants: a capture tournament has at most {TournamentFile.MostCombinations:#,0} combinations of strategies, not {file.Combinations:#,0}. Enter fewer strategies."));
        }

        var schedule = file.ScheduleFor(scenario.Scenario);
        if (!file.Looks.IsEmpty && file.Looks[^1] > schedule.Steps)
        {
            throw CommandFailedException.BadUsage($"stop.looks: the last look comes after {file.Looks[^1]} rounds, but {file.Blocks} cycles have {schedule.Steps}.");
        }

        var tournament = new Tournament(file, scenario, panel, schedule, withdrawn);
        var games = (long)tournament.Looks[^1] * schedule.GamesPerStep;
        return games <= MostGames ? tournament : throw CommandFailedException.BadUsage(FormattableString.Invariant(
            $"{games:#,0} games are wanted; a tournament plays at most {MostGames:#,0}. Take fewer blocks, cycles or entrants."));
    }

    /// <exception cref="CommandFailedException">The text is no panel.</exception>
    public static Panel ReadPanel(string path, string text)
    {
        try
        {
            return PanelFile.Read(text);
        }
        catch (FormatException broken)
        {
            throw CommandFailedException.BadUsage($"{path}: {broken.Message}");
        }
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
