using System.Collections.Immutable;
using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>
/// Plays games in bulk with the pure engine, a batch inside one call. It keeps nothing: the same batch gives the same results on
/// any silo, so a batch whose answer was lost is simply asked for again.
/// </summary>
[Alias("match-worker")]
public interface IMatchWorkerGrain : IGrainWithIntegerKey
{
    /// <summary>The outcomes of each seat of each game, in the order of the batch.</summary>
    /// <exception cref="MatchRefusedException">The batch names what this silo does not have.</exception>
    [Alias("play"), ResponseTimeout("00:10:00")]
    [return: Immutable]
    ValueTask<ImmutableArray<ImmutableArray<SeatOutcome>>> Play([Immutable] MatchBatch batch, CancellationToken cancellation);
}
