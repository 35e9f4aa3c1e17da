using ChipMarketGame.Contracts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>Ready when the silo answers and the journal can be read, within a second.</summary>
internal sealed class GamesHealth(IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await grains.GameDirectory().Demonstration().AsTask().WaitAsync(Patience, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
