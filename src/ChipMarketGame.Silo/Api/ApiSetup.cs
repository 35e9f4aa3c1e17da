using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Diagnostics;

namespace ChipMarketGame.Silo;

/// <summary>The HTTP API: what the public may know, and seats and classes for those who hold a token, as JSON.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddChipMarketApi(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Explain).AddRequestLimits().AddSingleton(Heartbeat.Usual);
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
                api.Info.Description =
                    "Every game as the public sees it; seats and classes for those who hold a token (Authorization: Bearer TOKEN). " +
                    "Companies are named by id, money is whole US dollars, quarters are written 2025Q1. What is refused is answered " +
                    "with application/problem+json whose detail is a sentence.";
                return Task.CompletedTask;
            })
            .AddSchemaTransformer<WireSchema>());
        return services;
    }

    public static WebApplication MapChipMarketApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api => api.UseExceptionHandler(
                new ExceptionHandlerOptions
                {
                    StatusCodeSelector = Failures.StatusOf, SuppressDiagnosticsCallback = failed => Failures.AreTheCallers(failed.Exception)
                }).UseStatusCodePages());
        app.UseRateLimiter();
        app.MapOpenApi();
        var root = app.MapGroup("/api");
        root.MapGames();
        root.MapSeats();
        root.MapClasses();
        root.MapInstructor();
        root.MapScenarios();
        root.MapTournaments();
        root.MapFallback("{**path}", (string path) => Problems.NotFound($"There is no /api/{path}; /openapi/v1.json lists what there is."))
            .ExcludeFromDescription();
        return app;
    }

    private static void Explain(ProblemDetailsContext answer)
    {
        answer.ProblemDetails.Detail ??= answer.Exception is HostStoppingException stopping
            ? stopping.Message
            : SentenceOf(answer.ProblemDetails.Status);
        if (answer.ProblemDetails.Status == StatusCodes.Status503ServiceUnavailable)
        {
            answer.HttpContext.Response.Headers.RetryAfter = "1";
        }
    }

    /// <summary>Said where the framework refuses or something fails, which gives a status and no sentence.</summary>
    private static string SentenceOf(int? status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => "This address does not know the method; /openapi/v1.json lists what there is.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        StatusCodes.Status413PayloadTooLarge => $"A body has at most {Body.Longest} bytes.",
        StatusCodes.Status429TooManyRequests => "That was too much at once; wait a second and go on.",
        StatusCodes.Status503ServiceUnavailable =>
            "The games cannot be reached now, and whether a command was done is not known: send it again with the same Idempotency-Key.",
        >= StatusCodes.Status500InternalServerError => "Something went wrong here; the host's log says what.",
        _ => "The request is not one that this address understands; /openapi/v1.json says what it takes.",
    };
}
