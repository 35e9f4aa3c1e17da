using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>
/// Between the wish to stop and the stop: first the host says that it is not ready, while it still serves, until whoever sends it
/// requests has noticed; then it finishes what it has begun and stops. Nothing acknowledged depends on it.
/// </summary>
internal sealed class Drain(ChipMarketOptions options, IHostApplicationLifetime host) : IHostedLifecycleService, IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The host is about to stop.") : HealthCheckResult.Healthy());

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(options.Drain), cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
