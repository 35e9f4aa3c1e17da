using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Where games are played: in this process or on a cluster. The outcomes are the same to the bit.</summary>
public interface IMatchPlayer
{
    /// <summary>How many batches it can play at once.</summary>
    int Hands { get; }

    /// <summary>Plays games and returns the outcomes of their seats, in the order given.</summary>
    Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(IReadOnlyList<ScheduledGame> games, CancellationToken cancellation);

    /// <summary>Games whose strategies have kept everybody waiting for longer than this, each with the seat that is being asked.</summary>
    IEnumerable<(ScheduledGame Game, int Seat)> Waiting(TimeSpan longerThan);
}
