using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChipMarketGame.Silo;

/// <summary>The scenarios that come with the game.</summary>
internal static class ScenariosApi
{
    public static void MapScenarios(this IEndpointRouteBuilder api)
    {
        var scenarios = api.MapGroup("/scenarios").WithTags("Scenarios");
        scenarios.MapGet("/", List).WithSummary("The scenarios that come with the game.").Produces<ImmutableArray<ScenarioListing>>();
        scenarios.MapGet("/{name}", One)
            .WithSummary("A scenario document as chipmarket scenario check reads it: every figure with unit, kind, note and source.")
            .Produces<JsonElement>().ProducesProblem(404);
    }

    private static JsonHttpResult<ScenarioListing[]> List() =>
        TypedResults.Json(
            ScenarioFile.BuiltInNames.Select(name => ScenarioListing.Of(ScenarioFile.BuiltIn(name).Scenario)).ToArray(),
            CanonicalJson.Plain);

    private static IResult One(string name) => ScenarioFile.BuiltInNames.Contains(name)
        ? TypedResults.Content(ScenarioFile.BuiltIn(name).Json, "application/json; charset=utf-8")
        : Problems.NotFound($"There is no scenario {name}; /api/scenarios lists them.");
}
