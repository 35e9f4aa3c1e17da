using System.Collections.Concurrent;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChipMarketGame.Grains;

/// <summary>
/// Looks from time to time for open games that the journal says are due, and wakes them up, on every silo: after a restart this is what
/// continues them. It begins when the host serves, and wakes a few at a time, so that who calls a game after a restart does not wait for
/// all the others. A game in which nothing happens until somebody comes is not looked at, and costs nothing here.
/// </summary>
internal sealed class GameSweep(
    IJournalReader journal, IGrainFactory grains, IOptions<GameOptions> options, IHostApplicationLifetime host, GameMeters meters,
    FailingGames failing, TimeProvider clock, ILogger<GameSweep> log) : BackgroundService
{
    private static readonly int AtOnce = 2 * Environment.ProcessorCount;

    /// <summary>How often the open games are counted, which is for operators alone.</summary>
    private static readonly TimeSpan Counting = TimeSpan.FromMinutes(1);

    private DateTimeOffset _counted;

    /// <summary>Games that are due and yet rest, since this program cannot play them, with the version at which they do.</summary>
    private ConcurrentDictionary<GameId, long> _resting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Serving(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.Sweep);
        do
        {
            try
            {
                await Count(stoppingToken);
                // A game is awake before its deadline comes: none comes between two looks unseen.
                var due = await journal.Waking(clock.GetUtcNow() + (2 * options.Value.Sweep), stoppingToken);
                var stillDue = due.Select(head => head.Game).ToHashSet();
                _resting = new(_resting.Where(each => stillDue.Contains(each.Key)));
                await Parallel.ForEachAsync(
                    due.Where(head => !Rests(head) && !failing.Rests(head.Game)),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, Wake);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The next sweep is the retry.
                Log.SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Serving(CancellationToken stopping)
    {
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = host.ApplicationStarted.Register(serving.SetResult);
        await serving.Task.WaitAsync(stopping);
    }

    private bool Rests(GameHead head) => _resting.TryGetValue(head.Game, out var version) && version == head.Version;

    private async Task Count(CancellationToken stopping)
    {
        if (clock.GetUtcNow() - _counted < Counting) { return; }
        meters.Open((int)await journal.CountOpen(stopping));
        _counted = clock.GetUtcNow();
    }

    private async ValueTask Wake(GameHead head, CancellationToken stopping)
    {
        try
        {
            if (await grains.Game(head.Game).Rouse()) { _resting[head.Game] = head.Version; }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // One game that cannot be woken keeps no other asleep.
            Log.NotContinued(log, failure, head.Game);
        }
    }
}
