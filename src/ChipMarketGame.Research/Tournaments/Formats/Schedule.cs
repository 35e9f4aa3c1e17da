using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// All games of a tournament in a fixed order, each worked out from its number alone. Games of a step share a seed, so that their
/// differences are free of its luck; steps are independent of each other.
/// </summary>
public abstract class Schedule(Scenario scenario, TournamentSeeds seeds, int steps)
{
    private readonly ImmutableArray<string> _reference = [.. Enumerable.Repeat(StrategyCatalogue.Reference, scenario.Roster.Seats)];

    public Scenario Scenario { get; } = scenario;

    /// <summary>Steps that are played if no look ends the tournament before.</summary>
    public int Steps { get; } = steps;

    /// <summary>Everybody who plays, fillers last.</summary>
    public abstract ImmutableArray<Entrant> Entrants { get; }

    public abstract int GamesPerStep { get; }

    public long Games => (long)Steps * GamesPerStep;

    protected TournamentSeeds Seeds { get; } = seeds;

    protected Roster Roster => Scenario.Roster;

    /// <summary>The roles that are competed for, in the order of <see cref="Entrant.Roles"/>.</summary>
    public virtual ImmutableArray<CompanyRole> Roles { get; } = Entrant.RolesIn(scenario.Roster);

    /// <summary>The game at a place of a step, from 0.</summary>
    public abstract ScheduledGame Game(int step, int place);

    /// <summary>The game of a number.</summary>
    public ScheduledGame Game(long number) => Game((int)(number / GamesPerStep), (int)(number % GamesPerStep));

    /// <summary>The games of some steps, in order.</summary>
    public IEnumerable<ScheduledGame> GamesOf(StepRange range)
    {
        for (var step = range.First; step < range.End; step++)
        {
            for (var place = 0; place < GamesPerStep; place++) { yield return Game(step, place); }
        }
    }

    /// <summary>The reference strategy in every seat.</summary>
    protected ScheduledGame AnchorGame(int step, int place) =>
        Scheduled(step, place, _reference, [.. Enumerable.Repeat(ScheduledGame.Anchor, Roster.Seats)]);

    protected ScheduledGame Scheduled(int step, int place, ImmutableArray<string> strategies, ImmutableArray<int> entrants) =>
        new(((long)step * GamesPerStep) + place, step, Seeds[step], strategies, entrants);
}
