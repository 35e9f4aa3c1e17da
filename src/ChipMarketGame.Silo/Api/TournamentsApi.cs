using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>Tournaments as they stand.</summary>
internal static class TournamentsApi
{
    /// <summary>An interval of few blocks has no end; JSON knows no infinity, so that such an end is null.</summary>
    private static readonly JsonSerializerOptions Endless = new(CanonicalJson.Plain) { Converters = { new FiniteNumber() } };

    public static void MapTournaments(this IEndpointRouteBuilder api)
    {
        var tournaments = api.MapGroup("/tournaments").WithTags("Tournaments");
        tournaments.MapGet("/", (ITournamentShelf shelf) => TypedResults.Json(shelf.All(), Endless))
            .WithSummary("The tournaments that this host shows, finished or in play, with their standings.")
                .Produces<ImmutableArray<TournamentBoard>>();
        tournaments.MapGet("/{id}", (ITournamentShelf shelf, string id) => One(shelf, id))
            .WithSummary("One tournament as it stands. The end of an interval that has none is null.").Produces<TournamentBoard>()
                .ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult One(ITournamentShelf shelf, string id) => shelf.Find(id) switch
    {
        null => Problems.NotFound($"There is no tournament {id}; /api/tournaments lists them."),
        { Unreadable: { } reason } => Problems.Unavailable(reason),
        { } board => TypedResults.Json(board, Endless),
    };
}
