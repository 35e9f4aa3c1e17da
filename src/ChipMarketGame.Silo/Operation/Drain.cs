using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>
/// Between the wish to stop and the stop: first the host says that it is not ready, while it still serves, until whoever sends it
/// requests has noticed; then it finishes what it has begun and stops. Meanwhile it begins nothing new: whoever wants a class or a
/// game is sent to a host that stays. Nothing acknowledged depends on it.
/// </summary>
internal sealed class Drain(ChipMarketOptions options, IHostApplicationLifetime host) : IHostedLifecycleService, IHealthCheck
{
    private const string Sentence = "This host is about to stop and begins no new games; send it again in a moment, to another host or to the one that follows.";

    private static readonly PathString[] Beginnings = ["/api/classes", "/teach", "/solo"];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The host is about to stop.") : HealthCheckResult.Healthy());

    /// <summary>Refuses what would begin a game once the host has been asked to stop.</summary>
    public Task Refuse(HttpContext http, RequestDelegate next) =>
        host.ApplicationStopping.IsCancellationRequested && HttpMethods.IsPost(http.Request.Method) && Beginnings.Contains(http.Request.Path.ToString().TrimEnd('/'))
            ? Problems.Unavailable(Sentence).ExecuteAsync(http)
            : next(http);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(options.Drain), cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
