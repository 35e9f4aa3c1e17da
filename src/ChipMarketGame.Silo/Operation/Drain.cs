using ChipMarketGame.Contracts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChipMarketGame.Silo;

/// <summary>
/// Between the wish to stop and the stop: first the host says that it is not ready, while it still serves, until whoever sends it
/// requests has noticed; then it finishes what it has begun and stops. Meanwhile it begins nothing new: whoever wants a class or a
/// game is sent to a host that stays. Where games begin, in the grains of this host, they are refused as well; here it is those that this
/// host would ask another to begin, by a page, a form or the API. Nothing acknowledged depends on it.
/// </summary>
internal sealed class Drain(ChipMarketOptions options, IHostApplicationLifetime host)
    : IHostedLifecycleService, IHealthCheck, IOutgoingGrainCallFilter
{
    private static readonly PathString[] Beginnings = ["/api/classes", "/teach", "/solo"];

    private static readonly string[] Openings = [
        nameof(IGameGrain.Open), nameof(IGameGrain.OpenAlone), nameof(IGameGrain.OpenDemonstration)];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The host is about to stop.")
            : HealthCheckResult.Healthy());

    /// <summary>Refuses what would begin a game once the host has been asked to stop.</summary>
    public Task Refuse(HttpContext http, RequestDelegate next) =>
        host.ApplicationStopping.IsCancellationRequested && HttpMethods.IsPost(http.Request.Method)
            && Beginnings.Contains(http.Request.Path.ToString().TrimEnd('/'))
            ? Problems.Unavailable(HostStoppingException.Sentence).ExecuteAsync(http)
            : next(http);

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (!host.ApplicationStopping.IsCancellationRequested) { return context.Invoke(); }
        switch (context.Grain)
        {
            case IGameGrain or IGameDirectoryGrain when Openings.Contains(context.MethodName): throw new HostStoppingException();
            case IInstructorGrain when context.MethodName == nameof(IInstructorGrain.Order)
                && context.Request.GetArgument(2) is ClassOrder.Begin or ClassOrder.Branch:
                context.Result = (SeatAnswer<ClassBoard>)new SeatProblem(SeatFault.Unavailable, HostStoppingException.Sentence);
                return Task.CompletedTask;
            default: return context.Invoke();
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(options.Drain), cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
