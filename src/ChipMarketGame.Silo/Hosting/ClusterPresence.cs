using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>
/// Whether the table in which the silos of a cluster meet still has this silo. Where it was emptied, nobody can be declared dead any more,
/// and the games of a silo that dies hang. The host is then not ready, says so, and ends, so that it is started anew and joins: the games
/// are in the journal. A table that cannot be asked is no sign of that, and games go on without it.
/// </summary>
internal sealed class ClusterPresence(
    IConnectionMultiplexer redis, IOptions<ClusterOptions> cluster, ILocalSiloDetails self, IHostApplicationLifetime host,
    ILogger<ClusterPresence> log) : BackgroundService, IHealthCheck
{
    private const int TimesToBeSure = 3;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the table has lost this silo.</summary>
    public Task Lost => _lost.Task;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !Lost.IsCompleted && await IsListed() is not false
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Redis has lost the table of the silos, or this silo in it.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await KeepsNothing()) { Log.RedisKeepsNothing(log); }
        using var timer = new PeriodicTimer(Glance);
        for (var missed = 0; missed < TimesToBeSure && await Next(timer, stoppingToken);)
        {
            missed = await IsListed() switch
            {
                true => 0,
                false when host.ApplicationStarted.IsCancellationRequested => missed + 1,
                _ => missed,
            };
        }

        if (stoppingToken.IsCancellationRequested || host.ApplicationStopping.IsCancellationRequested) { return; }
        Log.LostFromTable(log, $"{self.SiloAddress}");
        host.StopApplication();
        _lost.SetResult();
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whether this Redis forgets everything when it restarts. Not all let themselves be asked.</summary>
    private async Task<bool> KeepsNothing()
    {
        try
        {
            var persistence = (await redis.GetServers()[0].InfoAsync("persistence").WaitAsync(Patience)).SelectMany(section => section);
            return persistence.Any(line => line is { Key: "aof_enabled", Value: "0" });
        }
        catch (Exception silent) when (silent is RedisException or RedisCommandException or TimeoutException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>Null if the table could not be asked.</summary>
    private async Task<bool?> IsListed()
    {
        try
        {
            return await redis.GetDatabase().HashExistsAsync(Membership.TableOf(cluster.Value), $"{self.SiloAddress}").WaitAsync(Patience);
        }
        catch (Exception silent) when (silent is RedisException or TimeoutException or ObjectDisposedException)
        {
            return null;
        }
    }
}
