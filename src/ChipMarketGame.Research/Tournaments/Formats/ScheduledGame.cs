using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>A game that a tournament is to play.</summary>
/// <param name="Number">From 0, in the order of the schedule.</param>
/// <param name="Step">The group of games under one seed that it belongs to.</param>
/// <param name="Strategies">Who plays each seat, in seat order.</param>
/// <param name="Entrants">For each seat the number of its entrant, or <see cref="Panel"/> or <see cref="Anchor"/>.</param>
public sealed record ScheduledGame(long Number, int Step, ulong Seed, ImmutableArray<string> Strategies, ImmutableArray<int> Entrants)
{
    /// <summary>A seat of the panel, whose outcome is not kept.</summary>
    public const int Panel = -1;

    /// <summary>A seat of the reference strategy against which the step's outcomes in that seat are measured.</summary>
    public const int Anchor = -2;

    /// <summary>Whether several entrants play, so that none may gain or lose by another's failure.</summary>
    public bool HasRivals => Entrants.Count(entrant => entrant >= 0) > 1;
}
