using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>
/// Seats for those who hold them: Authorization: Bearer with the token of the claim. A retry with the same Idempotency-Key counts once.
/// </summary>
internal static class SeatsApi
{
    public static void MapSeats(this IEndpointRouteBuilder api)
    {
        var seat = api.MapGroup("/games/{id}/seat").WithTags("Seats").AddEndpointFilter<RouteGroupBuilder, RemembersToken>();
        seat.MapGet("/", Look)
            .WithSummary(
                "What the seat sees: its own view, its sheets, and the game with its closed quarters from number since (default 0).")
            .Produces<SeatSight>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);
        seat.MapPut(
            "/draft", (IGrainFactory grains, HttpRequest request, string id) => Keep(
                grains, request, id, (seat, token, order) => seat.Draft(token, order)))
            .WithSummary("Keeps a sheet, to count if none is handed in before the quarter closes.")
                .Accepts<SheetBody>("application/json", "*/*").AnswersWithReceipt();
        seat.MapPut(
            "/sheet", (IGrainFactory grains, HttpRequest request, string id) => Keep(
                grains, request, id, (seat, token, order) => seat.Submit(token, order)))
            .WithSummary("Hands a sheet in. The receipt is proof that it counts in its quarter, unless a later one replaces it.")
                .Accepts<SheetBody>("application/json", "*/*").AnswersWithReceipt();
        seat.MapDelete("/sheet", Withdraw).WithSummary("Takes back the sheet handed in for the quarter; it stays as a draft.")
            .AnswersWithReceipt();
        seat.MapDelete("/", Leave).WithSummary("Gives the token up.").Produces(204).ProducesProblem(401).ProducesProblem(404);
    }

    private static void AnswersWithReceipt(this RouteHandlerBuilder route) =>
        route.Produces<SheetReceipt>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(503);

    private static async Task<IResult> Look(IGrainFactory grains, HttpRequest request, string id, string? since)
    {
        if (!GameId.TryParse(id, out var game)) { return NoGame(id); }
        if (!int.TryParse(since ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            return Problems.BadRequest($"since must be a whole number from 0, not {since}.");
        }
        var answer = await grains.Seats(game).Look(Bearer.TokenOf(request), from);
        return answer.Succeeded ? Shown(answer.Value) : Problems.Of(answer.Problem);
    }

    private static async Task<IResult> Keep(
        IGrainFactory grains, HttpRequest request, string id,
        Func<ISeatGrain, string, SheetOrder, ValueTask<SeatAnswer<SheetReceipt>>> keep)
    {
        if (!GameId.TryParse(id, out var game)) { return NoGame(id); }
        var (body, wrong) = await Body.Read(request, body => new SheetBody(body.Quarter("quarter"), body.Lines("lines")));
        return wrong ?? await Receipt(keep(
            grains.Seats(game), Bearer.TokenOf(request), new SheetOrder(CommandOf(request), body!.Quarter, body.Lines)));
    }

    private static async Task<IResult> Withdraw(IGrainFactory grains, HttpRequest request, string id, string? quarter)
    {
        if (!GameId.TryParse(id, out var game)) { return NoGame(id); }
        return CalendarQuarter.TryParse(quarter, out var meant)
            ? await Receipt(grains.Seats(game).Withdraw(Bearer.TokenOf(request), new SheetOrder(CommandOf(request), meant)))
            : Problems.BadRequest($"quarter must be a quarter such as 2025Q1, not {quarter ?? "missing"}.");
    }

    private static async Task<IResult> Leave(IGrainFactory grains, HttpRequest request, string id)
    {
        if (!GameId.TryParse(id, out var game)) { return NoGame(id); }
        var answer = await grains.Seats(game).Leave(Bearer.TokenOf(request));
        return answer.Succeeded ? TypedResults.NoContent() : Problems.Of(answer.Problem);
    }

    public static IResult Shown(SeatSight sight) => TypedResults.Json(sight, CanonicalJson.For(sight.Game.Roster));

    public static IResult NoGame(string id) =>
        Problems.NotFound($"There is no game {id}; a game is named with 1 to 40 lower-case letters, digits and hyphens.");

    /// <summary>The caller's id for this command; without one each request is a command of its own.</summary>
    public static string CommandOf(HttpRequest request) => request.Headers.TryGetValue(CommandKey.Header, out var given)
        ? given.ToString()
        : Guid.NewGuid().ToString("n");

    private static async Task<IResult> Receipt(ValueTask<SeatAnswer<SheetReceipt>> asked)
    {
        var answer = await asked;
        return answer.Succeeded ? TypedResults.Json(answer.Value, CanonicalJson.Plain) : Problems.Of(answer.Problem);
    }

    /// <summary>A sheet as it is sent.</summary>
    /// <param name="Quarter">The quarter it is for.</param>
    /// <param name="Lines">Lines by name; lines left out keep their standing value. The handbook lists them with unit and range.</param>
    private sealed record SheetBody(CalendarQuarter Quarter, string Lines);
}
