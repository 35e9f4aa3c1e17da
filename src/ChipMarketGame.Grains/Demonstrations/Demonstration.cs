using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChipMarketGame.Grains;

/// <summary>
/// Keeps one demonstration running: waits until the quarters of the one there is that are worth seeing have been shown, pauses, opens
/// the next with the next seed. Its name holds its seed,
/// so that silos which do this at the same time open the same game. A host that is about to stop opens none.
/// </summary>
internal sealed class Demonstration(
    IJournalReader journal, IGrainFactory grains, IOptions<DemonstrationOptions> options, IHostApplicationLifetime host,
    ILogger<Demonstration> log)
    : BackgroundService
{
    private const string Prefix = "demo-";

    private static readonly TimeSpan BackOff = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, host.ApplicationStopping);
        var stopping = either.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var (number, running) = await Latest(stopping);
                if (running) { await Watch(GameOpener.Name(number), stopping); }
                await Open(number + 1);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                Log.DemonstrationInterrupted(log, failure);
                await Task.Delay(BackOff, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<(ulong Number, bool Running)> Latest(CancellationToken stopping)
    {
        var latest = await journal.Latest(GameJournal.TagOf(GameKind.Demonstration), stopping);
        return latest is null ? (0, false) : (Number(latest.Game), latest.Status == GameStatus.Open);
    }

    private async Task Watch(GameId game, CancellationToken stopping)
    {
        try
        {
            await foreach (var shown in grains.Follow(game, cancellation: stopping))
            {
                if (DemonstrationWindow.IsOver(shown)) { break; }
            }
        }
        catch (GameUnreadableException)
        {
            // An earlier program began it and this one cannot go on with it: the next one follows.
        }

        await Task.Delay(options.Value.Pause, stopping);
    }

    private async Task Open(ulong number)
    {
        var answer = await grains.Game(GameOpener.Name(number)).OpenDemonstration(options.Value.Scenario, options.Value.SecondsPerQuarter);
        if (answer.Game is null)
        {
            throw new InvalidOperationException(string.Join(' ', answer.Problems.Select(problem => problem.Sentence)));
        }
    }

    private static ulong Number(GameId name) =>
        ulong.Parse(name.Value.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
