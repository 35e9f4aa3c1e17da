using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Orleans.Dashboard;

namespace ChipMarketGame.Silo;

/// <summary>What whoever runs a host has of it: health, logs, metrics, a way to stop it, and the silo's dashboard.</summary>
internal static class OperationSetup
{
    private const string Startup = "startup", Ready = "ready", Games = "games", Dashboard = "/ops/orleans";

    /// <summary>In more detail it would write down what browsers send, which is what people type into their sheets.</summary>
    private const string Hub = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    private static readonly TimeSpan Stop = TimeSpan.FromSeconds(30);

    public static void AddOperation(this WebApplicationBuilder builder, ChipMarketOptions options)
    {
        if (options.Log == "json")
        {
            builder.Logging.ClearProviders().AddJsonConsole(log => (log.UseUtcTimestamp, log.TimestampFormat) = (true, "O"));
        }
        builder.Logging.AddFilter(Hub, LogLevel.Information);
        var checks = builder.Services.AddHealthChecks()
            .AddCheck<GamesHealth>("games", tags: [Games])
            .AddCheck<SiloHealth>("silo", tags: [Startup, Ready])
            .AddCheck<JournalHealth>("journal", tags: [Startup, Ready])
            .AddCheck<Drain>("drain", tags: [Ready]);
        if (options.Cluster.Length > 0)
        {
            checks.AddCheck<ClusterPresence>("cluster", tags: [Ready]).AddCheck<ClockHealth>("clock", tags: [Ready]);
        }
        builder.Services.AddSingleton<ClockHealth>();
        builder.Services.AddSingleton<Drain>().AddHostedService(services => services.GetRequiredService<Drain>());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Stop + TimeSpan.FromSeconds(options.Drain));
        builder.AddTelemetry();
    }

    public static void MapOperation(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<Drain>().Refuse);
        app.MapHealthChecks("/health", For(Games));
        app.MapHealthChecks("/health/startup", For(Startup));
        app.MapHealthChecks("/health/ready", For(Ready));
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        if (!app.Services.GetRequiredService<ChipMarketOptions>().Dashboard) { return; }
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Dashboard), dashboard => dashboard.Use(LetIn));
        app.MapOrleansDashboard(Dashboard);
    }

    private static HealthCheckOptions For(string tag) => new() { Predicate = check => check.Tags.Contains(tag) };

    /// <summary>
    /// The dashboard asks for nothing itself, so this does: the operator's key as bearer token, or the ticket that /teach gives for it.
    /// </summary>
    private static async Task LetIn(HttpContext http, RequestDelegate next)
    {
        var key = http.RequestServices.GetRequiredService<OperatorKey>();
        if (key.Opens(Bearer.TokenOf(http.Request)) || await http.RequestServices.GetRequiredService<OperatorTickets>()
            .OwnerOf(http) == ClassTerms.Operator)
        {
            await next(http);
            return;
        }

        await http.RequestServices.GetRequiredService<WrongCodes>()
            .Answer(http, Problems.Unauthorized("The dashboard needs the operator's key: sign in at /teach, or Authorization: Bearer KEY."))
                .ExecuteAsync(http);
    }
}
