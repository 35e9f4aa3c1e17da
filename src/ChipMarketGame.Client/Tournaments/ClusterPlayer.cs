using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Orleans.Runtime;

namespace ChipMarketGame.Client;

/// <summary>
/// Plays on the silos of a cluster, a batch a call. An answer may be lost without a word, with a silo that dies or freezes. A batch gives
/// the same results on any silo, so one that is not answered for a while is asked for once more elsewhere, and the first answer counts.
/// </summary>
/// <param name="hands">Batches that are asked for at the same time.</param>
/// <param name="patience">How long the first answer is waited for before the batch is asked for again; each later wait is twice as long.
/// </param>
internal sealed class ClusterPlayer(Tournament tournament, IGrainFactory grains, int hands, TimeSpan patience) : IMatchPlayer
{
    /// <summary>Longer than a usual batch takes, and than others take to notice that a silo has died: the next question goes elsewhere.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public int Hands => hands;

    public async Task<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(IReadOnlyList<ScheduledGame> games, CancellationToken cancellation)
    {
        var batch = new MatchBatch(
            tournament.Scenario.Json,
            tournament.File.Failures.ToString(),
            [.. games.Select(game => new MatchOrder(game.Seed, game.Strategies, tournament.WithdrawnSeats(game).Bits, game.HasRivals))]);
        using var others = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await FirstAnswer(batch, others.Token);
        }
        catch (MatchRefusedException refused)
        {
            throw CommandFailedException.Failed($"The cluster cannot play this tournament: {refused.Message}", refused);
        }
        finally
        {
            await others.CancelAsync();
        }
    }

    /// <summary>A silo answers for its own strategies; from here a slow batch looks like any other.</summary>
    public IEnumerable<(ScheduledGame Game, int Seat)> Waiting(TimeSpan longerThan) => [];

    private async Task<ImmutableArray<ImmutableArray<SeatOutcome>>> FirstAnswer(MatchBatch batch, CancellationToken cancellation)
    {
        var asked = new List<Task<ImmutableArray<ImmutableArray<SeatOutcome>>>>();
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (attempt <= Attempts) { asked.Add(grains.MatchWorker(attempt).Play(batch, cancellation).AsTask()); }
            var wait = attempt < Attempts ? patience * Math.Pow(2, attempt - 1) : Timeout.InfiniteTimeSpan;
            var ended = await Task.WhenAny([.. asked, Task.Delay(wait, cancellation)]);
            if (ended is not Task<ImmutableArray<ImmutableArray<SeatOutcome>>> answer) { continue; }
            try
            {
                return await answer;
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException && !cancellation.IsCancellationRequested)
            {
                asked.Remove(answer);
                if (attempt >= Attempts && asked.Count == 0)
                {
                    throw CommandFailedException.Failed($"The cluster did not answer {Attempts} times: {failure.Message}", failure);
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
