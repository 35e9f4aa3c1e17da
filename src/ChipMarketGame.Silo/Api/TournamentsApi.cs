using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>Tournaments as they stand.</summary>
internal static class TournamentsApi
{
    public static void MapTournaments(this IEndpointRouteBuilder api)
    {
        var tournaments = api.MapGroup("/tournaments").WithTags("Tournaments");
        tournaments.MapGet("/", (ITournamentShelf shelf) => TypedResults.Json(shelf.All(), CanonicalJson.Plain))
            .WithSummary("The tournaments that this host shows, finished or in play, with their standings.").Produces<ImmutableArray<TournamentBoard>>();
        tournaments.MapGet("/{id}", (ITournamentShelf shelf, string id) => One(shelf, id))
            .WithSummary("One tournament as it stands.").Produces<TournamentBoard>().ProducesProblem(404);
    }

    private static IResult One(ITournamentShelf shelf, string id) => shelf.Find(id) is { } board
        ? TypedResults.Json(board, CanonicalJson.Plain)
        : Problems.NotFound($"There is no tournament {id}; /api/tournaments lists them.");
}
