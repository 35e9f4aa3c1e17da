using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChipMarketGame.Grains;

/// <summary>Looks for open games from time to time and wakes them up, on every silo: after a restart this is what continues them.</summary>
internal sealed class GameSweep(IJournalReader journal, IGrainFactory grains, IOptions<GameOptions> options, GameMeters meters, ILogger<GameSweep> log) : BackgroundService
{
    private const int AtOnce = 32;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
