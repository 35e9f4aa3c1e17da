using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>
/// Deadlines stand in the journal as moments in time, and whichever silo has a game closes its quarters by its own clock. A host whose
/// clock
/// is not that of the Redis in which it meets the others is therefore not ready, and says so when that begins.
/// </summary>
internal sealed class ClockHealth(IConnectionMultiplexer redis, TimeProvider clock, ILogger<ClockHealth> log) : IHealthCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromSeconds(1);

    private bool _wrong;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await Difference(cancellationToken) is not { } ahead) { return HealthCheckResult.Healthy(); }
        var was = _wrong;
        _wrong = ahead.Duration() > Tolerance;
        if (!_wrong) { return HealthCheckResult.Healthy(); }
        if (!was) { Log.ClockWrong(log, Math.Round(ahead.Duration().TotalSeconds), ahead > TimeSpan.Zero ? "ahead of" : "behind"); }
        return HealthCheckResult.Unhealthy("The clock of this machine is not that of the others.");
    }

    /// <summary>How far this machine is ahead; null if Redis does not say.</summary>
    private async Task<TimeSpan?> Difference(CancellationToken cancellation)
    {
        try
        {
            var time = await redis.GetServers()[0].TimeAsync().WaitAsync(Patience, cancellation);
            return clock.GetUtcNow() - new DateTimeOffset(time, TimeSpan.Zero);
        }
        catch (Exception silent) when (silent is RedisException or TimeoutException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
