using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>Games as the public sees them.</summary>
internal static class GamesApi
{
    public static void MapGames(this IEndpointRouteBuilder api)
    {
        var games = api.MapGroup("/games").WithTags("Games");
        games.MapGet("/", List)
            .WithSummary("Games in the order in which they began: the open ones, on request also the last hundred that ended.")
            .Produces<ImmutableArray<GameListing>>().ProducesProblem(400);
        games.MapGet("/{id}", One)
            .WithSummary("All that the public knows of a game, with its closed quarters from number since (default 0).")
            .Produces<GameSnapshot>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        games.MapGet("/{id}/events", Events)
            .WithSummary(
                "Closed quarters from number since (default 0). With Accept: text/event-stream they come as they close, until the game " +
                "ends.")
            .Produces<ImmutableArray<ClosedQuarter>>(200, "application/json", "text/event-stream").ProducesProblem(400).ProducesProblem(404)
                .ProducesProblem(409);
    }

    private static async Task<IResult> List(IGrainFactory grains, string? ended) => ended is null or "true" or "false"
        ? TypedResults.Json(await grains.GameDirectory().Games(ended == "true"), CanonicalJson.Plain)
        : Problems.BadRequest($"ended must be true or false, not {ended}.");

    private static Task<IResult> One(IGrainFactory grains, string id, string? since) =>
        Read(grains, id, since, game => TypedResults.Json(game, CanonicalJson.For(game.Roster)));

    private static Task<IResult> Events(IGrainFactory grains, HttpContext http, string id, string? since)
    {
        if (!AsksForStream(http.Request))
        {
            return Read(grains, id, since, game => TypedResults.Json(game.Closed, CanonicalJson.For(game.Roster)));
        }

        // A browser that lost the connection says what it saw last.
        since = http.Request.Headers["Last-Event-ID"].LastOrDefault() ?? since;
        return Read(grains, id, since, game => new EventStream(grains, game, Number(since) ?? 0));
    }

    private static async Task<IResult> Read(IGrainFactory grains, string id, string? since, Func<GameSnapshot, IResult> answer)
    {
        if (Number(since) is not { } from) { return Problems.BadRequest($"since must be a whole number from 0, not {since}."); }
        try
        {
            return GameId.TryParse(id, out var name) && await grains.Game(name).Snapshot(from) is { } game
                ? answer(game)
                : Problems.NotFound($"There is no game {id}; /api/games lists them.");
        }
        catch (GameUnreadableException foreign)
        {
            return Problems.Conflict(foreign.Message);
        }
    }

    private static int? Number(string? text) =>
        text is null ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool AsksForStream(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accept => accept.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));
}
