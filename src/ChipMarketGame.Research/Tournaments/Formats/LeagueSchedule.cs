using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// Everybody against everybody in every seat by the <see cref="LineDesign"/>, a round a step, each round under a seed of its own.
/// Besides its games a step has one with the reference strategy in every seat, which sets the zero of the advantage.
/// </summary>
public sealed class LeagueSchedule : Schedule
{
    /// <param name="cycles">How often the whole design is played, each time under new seeds.</param>
    public LeagueSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int cycles)
        : this(scenario, entrants, seeds, cycles, LineDesign.For(entrants.Length, scenario.Roster.Seats))
    {
    }

    private LeagueSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int cycles, LineDesign design)
        : base(scenario, seeds, cycles * design.Rounds)
    {
        Design = design;
        Entrants = [.. entrants, .. FreeNames(entrants).Take(design.Prime - entrants.Length).Select(Filler)];
    }

    public LineDesign Design { get; }

    public override ImmutableArray<Entrant> Entrants { get; }

    public override int GamesPerStep => Design.Prime + 1;

    public override ScheduledGame Game(int step, int place)
    {
        if (place == Design.Prime) { return AnchorGame(step, place); }

        var round = (step % Design.Rounds) + 1;
        ImmutableArray<int> entrants = [.. Enumerable.Range(0, Roster.Seats).Select(seat => Design.Entrant(round, place, seat))];
        return Scheduled(
            step, place,
            [.. entrants.Select((entrant, seat) => Entrants[entrant].For(Roster.RoleOf(Roster.At(seat))) ?? StrategyCatalogue.Reference)],
            entrants);
    }

    /// <summary>panel-1, panel-2 and so on, without those that an entrant has.</summary>
    private static IEnumerable<string> FreeNames(ImmutableArray<Entrant> entrants)
    {
        var taken = entrants.Select(entrant => ShownName.Same(entrant.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            if (FormattableString.Invariant($"panel-{number}") is var name && !taken.Contains(name)) { yield return name; }
        }
    }

    private static Entrant Filler(string name, int number) => Entrant.Of(
        name, role => PanelStrategies.For(role) is var panel ? panel[number % panel.Length] : null, isFiller: true);
}
