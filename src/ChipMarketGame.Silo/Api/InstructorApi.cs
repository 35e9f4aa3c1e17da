using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>
/// Running a class: Authorization: Bearer with the token that opening it gave. A retry with the same Idempotency-Key counts once.
/// </summary>
internal static class InstructorApi
{
    private const double Day = 86_400;

    public static void MapInstructor(this IEndpointRouteBuilder api)
    {
        var run = api.MapGroup("/games/{id}/class").WithTags("Classes").AddEndpointFilter<RouteGroupBuilder, RemembersToken>();
        run.MapGet("/", Board)
            .WithSummary("How the class stands: the game with its closed quarters from number since (default 0), and how far each seat is.")
            .Produces<ClassBoard>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);
        run.MapGet("/people", People)
            .WithSummary(
                "Everybody who ever took a seat in the class, also in its practice and in games that it left, each with the id by which " +
                "the name can be erased. The operator's key opens this for any class.")
            .Produces<ClassPeople>().ProducesProblem(401).ProducesProblem(404).ProducesProblem(503);
        run.MapPost("/erase", Erase).WithSummary(
            "Erases the name of person, an id from people, and every message to the class that holds it: from all games of the class, " +
            "for good. The seat and what was played on it stay. The operator's key opens this for any class.")
            .Produces<ClassPeople>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(503);
        run.MapOrder("start", "Closes the lobby and opens the first quarter.", _ => new ClassOrder.Start());
        run.MapOrder("pause", "Stops the clock.", _ => new ClassOrder.Pause());
        run.MapOrder("resume", "Lets the clock run on.", _ => new ClassOrder.Resume());
        run.MapOrder(
            "extend", "Moves the deadline by seconds, -86,400 to 86,400.",
            body => new ClassOrder.Extend(body.Number("seconds", -Day, Day)));
        run.MapOrder(
            "force-close", "Closes the quarter in ten seconds, whoever has handed in; until then undo-close takes it back.",
            _ => new ClassOrder.ForceClose());
        run.MapOrder("undo-close", "Takes a forced close back: the clock is again what it was before.", _ => new ClassOrder.UndoClose());
        run.MapOrder("clock", "Sets the clock to seconds from now, 0 to 604,800; without seconds the quarter has no limit.",
            body => new ClassOrder.SetClock(body.OptionalNumber("seconds", 0, GameRequest.Longest)));
        run.MapOrder(
            "close-at", "Lets the quarter close at a time such as 2026-03-01T09:00:00Z, from now to 60 days from now.",
            body => new ClassOrder.CloseAt(body.Moment("at")));
        run.MapOrder("autopilot", "Lets the strategy of a seat play it (on: true), or gives the seat back to its holders.",
            body => new ClassOrder.Autopilot(body.Text("company"), body.Flag("on", true)));
        run.MapOrder(
            "free", "Sends the holders of a seat away: their tokens speak for it no more.",
            body => new ClassOrder.Free(body.Text("company")));
        run.MapOrder(
            "offer", "Lets whoever has a code of the teacher's making, 8 letters and digits, take a seat: once, within half an hour. " +
                "Whoever holds a full seat is sent away then.",
            body => new ClassOrder.Offer(body.Text("company"), body.Text("code")));
        run.MapOrder(
            "reissue",
            "Gives a seat to somebody by a token of the instructor's making, 32 random bytes in base64url; earlier tokens of the seat end.",
            body => new ClassOrder.Reissue(body.Text("company"), body.Text("name"), body.Text("token")));
        run.MapOrder("say", "Says something to all, 1 to 280 characters.", body => new ClassOrder.Say(body.Text("text")));
        run.MapOrder("unsay", "Takes back what was said last.", _ => new ClassOrder.Unsay());
        run.MapOrder(
            "begin", "Ends practice: the class begins at the first quarter in a new game with a name of the instructor's choice, with " +
                "the same seats and other luck.",
            body => new ClassOrder.Begin(body.Game("into")));
        run.MapOrder(
            "branch",
            "Goes on from the beginning of an earlier quarter in a new game with a name of the instructor's choice; this game ends.",
            body => new ClassOrder.Branch(body.Quarter("quarter"), body.Game("into")));
    }

    private static void MapOrder(this IEndpointRouteBuilder run, string verb, string summary, Func<Body, ClassOrder> read) =>
        run.MapPost($"/{verb}", (IGrainFactory grains, HttpRequest request, string id) => Order(grains, request, id, read))
            .WithSummary(summary).Produces<ClassBoard>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(409)
                .ProducesProblem(503);

    private static async Task<IResult> Board(IGrainFactory grains, HttpRequest request, string id, string? since)
    {
        if (!GameId.TryParse(id, out var game)) { return SeatsApi.NoGame(id); }
        return int.TryParse(since ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? Shown(await grains.Instructor(game).Board(Bearer.TokenOf(request), from))
            : Problems.BadRequest($"since must be a whole number from 0, not {since}.");
    }

    private static async Task<IResult> People(IGrainFactory grains, HttpRequest request, string id) =>
        GameId.TryParse(id, out var game) ? Shown(await grains.Instructor(game).People(Bearer.TokenOf(request))) : SeatsApi.NoGame(id);

    private static async Task<IResult> Erase(IGrainFactory grains, HttpRequest request, string id)
    {
        if (!GameId.TryParse(id, out var game)) { return SeatsApi.NoGame(id); }
        var (person, wrong) = await Body.Read(request, body => body.Text("person"));
        return wrong ?? Shown(await grains.Instructor(game).Erase(Bearer.TokenOf(request), person!));
    }

    private static IResult Shown(SeatAnswer<ClassPeople> answer) =>
        answer.Succeeded ? TypedResults.Json(answer.Value, CanonicalJson.Plain) : Problems.Of(answer.Problem);

    private static async Task<IResult> Order(IGrainFactory grains, HttpRequest request, string id, Func<Body, ClassOrder> read)
    {
        if (!GameId.TryParse(id, out var game)) { return SeatsApi.NoGame(id); }
        var (order, wrong) = await Body.Read(request, read);
        return wrong ?? Shown(await grains.Instructor(game).Order(Bearer.TokenOf(request), SeatsApi.CommandOf(request), order!));
    }

    private static IResult Shown(SeatAnswer<ClassBoard> answer) => answer.Succeeded
        ? TypedResults.Json(answer.Value, CanonicalJson.For(answer.Value.Game.Roster))
        : Problems.Of(answer.Problem);
}
