using ChipMarketGame.Core;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Runtime;

namespace ChipMarketGame.Silo;

/// <summary>The HTTP API: what the public may know, as JSON. Nothing here changes a game.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddChipMarketApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<GamesHealth>("games");
        services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.PropertyNamingPolicy = CanonicalJson.Plain.PropertyNamingPolicy;
            http.SerializerOptions.DefaultIgnoreCondition = CanonicalJson.Plain.DefaultIgnoreCondition;
            foreach (var converter in CanonicalJson.Plain.Converters) { http.SerializerOptions.Converters.Add(converter); }
        });
        services.AddOpenApi("v1", document => document
            .AddDocumentTransformer((api, _, _) =>
            {
                api.Info.Title = "ChipMarketGame";
                api.Info.Description = "The public side of every game. Companies are named by id, money is whole US dollars, quarters are written 2025Q1.";
                return Task.CompletedTask;
            })
            .AddSchemaTransformer<WireSchema>());
        return services;
    }

    public static WebApplication MapChipMarketApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api => api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf }).UseStatusCodePages());
        app.MapHealthChecks("/health");
        app.MapOpenApi();
        var root = app.MapGroup("/api");
        root.MapGames();
        root.MapScenarios();
        root.MapTournaments();
        root.MapFallback("{**path}", (string path) => Problems.NotFound($"There is no /api/{path}; /openapi/v1.json lists what there is.")).ExcludeFromDescription();
        return app;
    }

    private static int StatusOf(Exception failure) => failure is OrleansException or TimeoutException
        ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;
}
