using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChipMarketGame.Silo;

/// <summary>
/// Metrics and traces by OTLP, where the environment names a receiver. They tell addresses by their pattern: no game, code, seat or sheet.
/// </summary>
internal static class Telemetry
{
    private const string Receiver = "OTEL_EXPORTER_OTLP_ENDPOINT", ServiceName = "OTEL_SERVICE_NAME";

    // Npgsql's meter names its pool by the connection string, and Orleans' traces name grains and so seats: both stay out.
    private static readonly string[] Meters =
    [
        "ChipMarketGame.Games", "ChipMarketGame.Journal", "Microsoft.Orleans", "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Receiver])) { return; }
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration[ServiceName] ?? "chipmarket"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(
                traces => traces.AddOtlpExporter()
                    .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = (span, answer) =>
            {
                span.SetTag("url.path", (answer.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
                span.SetTag("url.query", null);
            }));
    }
}
