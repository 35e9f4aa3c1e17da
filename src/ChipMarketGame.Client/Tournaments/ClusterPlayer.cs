using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Orleans.Runtime;

namespace ChipMarketGame.Client;

/// <summary>Plays on the silos of a cluster, a batch a call. A batch whose answer was lost with its silo is asked for again.</summary>
internal sealed class ClusterPlayer(Tournament tournament, IGrainFactory grains, int hands) : IMatchPlayer
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private volatile TaskCompletionSource _gatewayLost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Hands => hands;

    /// <summary>
    /// Batches are asked for again: an answer that was to come through a gateway that died is awaited for as long as a batch may take.
    /// </summary>
    public void GatewayLost()
    {
        var before = _gatewayLost;
        _gatewayLost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        before.TrySetResult();
    }

    public async Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(IReadOnlyList<ScheduledGame> games, CancellationToken cancellation)
    {
        var batch = new MatchBatch(
            tournament.Scenario.Json,
            tournament.File.Failures.ToString(),
            [.. games.Select(game => new MatchOrder(game.Seed, game.Strategies, tournament.WithdrawnSeats(game).Bits, game.HasRivals))]);
        return await Ask(batch, cancellation);
    }

    /// <summary>A silo answers for its own strategies; from here a slow batch looks like any other.</summary>
    public IEnumerable<(ScheduledGame Game, int Seat)> Waiting(TimeSpan longerThan) => [];

    private async Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Ask(MatchBatch batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var lost = _gatewayLost.Task;
                var answer = grains.MatchWorker().Play(batch, cancellation).AsTask();
                if (await Task.WhenAny(answer, lost) == answer || attempt == Attempts) { return await answer; }
            }
            catch (MatchRefusedException refused)
            {
                throw CommandFailedException.Failed($"The cluster cannot play this tournament: {refused.Message}", refused);
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException && !cancellation.IsCancellationRequested)
            {
                if (attempt == Attempts)
                {
                    throw CommandFailedException.Failed($"The cluster did not answer {Attempts} times: {failure.Message}", failure);
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
