using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>
/// Healthy when the journal takes an append within a second: one to a game that does not exist, which goes the way of all appends, to
/// the writer and its locks, and is refused there. So nothing is written, and a disk that is full is not noticed here.
/// </summary>
internal sealed class JournalHealth(IJournal journal) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly GameId Nobody = new("no-game-of-this-name");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await journal.Append(Nobody, int.MaxValue, [new JournalEntry("probe", 1, "{}"u8.ToArray())], cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
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
