using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>
/// Healthy when the journal takes an append within a second: one to a game that does not exist, which goes the way of all appends, to
/// the writer and its locks, and is refused there, so that nothing is written. What this does not touch, a full disk, the appends of
/// games tell: after one that failed the journal is not healthy until one succeeds, or until it is time to let games try again.
/// </summary>
internal sealed class JournalHealth(MeasuredJournal journal) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Rest = TimeSpan.FromSeconds(10);
    private static readonly GameId Nobody = new("no-game-of-this-name");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (journal.SinceFailure < Rest) { return HealthCheckResult.Unhealthy("The last append failed."); }
        try
        {
            await journal.Append(Nobody, int.MaxValue, [new JournalEntry("probe", 1, "{}"u8.ToArray())], cancellationToken).AsTask()
                .WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Unhealthy("The journal took what it should refuse.");
        }
        catch (JournalRefusedException)
        {
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is JournalUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The journal takes no appends.");
        }
    }
}
