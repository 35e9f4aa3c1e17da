using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChipMarketGame.Grains;

/// <summary>
/// Looks for open games from time to time and wakes them up, on every silo: after a restart this is what continues them. It begins when
/// the host serves, and wakes a few at a time, so that who calls a game after a restart does not wait for all the others.
/// </summary>
internal sealed class GameSweep(
    IJournalReader journal, IGrainFactory grains, IOptions<GameOptions> options, IHostApplicationLifetime host, GameMeters meters, ILogger<GameSweep> log) : BackgroundService
{
    private static readonly int AtOnce = 2 * Environment.ProcessorCount;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Serving(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.Sweep);
        do
        {
            try
            {
                var open = await journal.OpenGames(stoppingToken);
                meters.Open(open.Count);
                await Parallel.ForEachAsync(open.Select(head => head.Game), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, Wake);
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

    private async ValueTask Wake(GameId game, CancellationToken stopping)
    {
        try
        {
            await grains.Game(game).Continue();
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // One game that cannot be woken keeps no other asleep.
            Log.NotContinued(log, failure, game);
        }
    }
}
