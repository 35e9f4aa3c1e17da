using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;

namespace ChipMarketGame.Silo;

/// <summary>Classes: opened with the operator's key, joined with a code, run with the token that opening gives.</summary>
internal static class ClassesApi
{
    public static void MapClasses(this IEndpointRouteBuilder api)
    {
        var classes = api.MapGroup("/classes").WithTags("Classes");
        classes.MapPost("/", Open).WithSummary(
            "Opens a class. Needs the operator's key as bearer token; the answer holds the code to join with and the token that runs " +
            "the class. The same again with the same Idempotency-Key is the same class and the same answer.")
            .Accepts<ClassBody>("application/json", "*/*").Produces<OpenedClass>(201).ProducesProblem(400).ProducesProblem(401)
                .ProducesProblem(409);
        classes.MapGet("/{code}", Find).WithSummary(
            "The class with this code: its game, and who is on which seat. One that has ended is told to whoever has a token of it; to " +
            "others its code is that of no class.").Produces<FoundClass>().ProducesProblem(404).ProducesProblem(429);
        classes.MapPost("/{code}/seats", Redeem)
            .WithSummary(
                "Takes a seat with a code that the teacher has made for it, also after the first quarter has begun. The answer holds " +
                "the token that speaks for the seat. The same again with the same token, or without one and with the same " +
                "Idempotency-Key, is the same seat and the same token.")
            .Accepts<RedeemBody>("application/json", "*/*").Produces<ClaimedSeat>(201).ProducesProblem(400).ProducesProblem(404)
                .ProducesProblem(409).ProducesProblem(429);
        classes.MapPost("/{code}/seats/{company}", Claim).WithSummary(
            "Takes a seat, or joins its team. The answer holds the token that speaks for the seat. The same claim again with the same " +
            "token, or without one and with the same Idempotency-Key, is the same seat and the same token.")
            .Accepts<ClaimBody>("application/json", "*/*").Produces<ClaimedSeat>(201).ProducesProblem(400).ProducesProblem(404)
                .ProducesProblem(409).ProducesProblem(429);
    }

    private static async Task<IResult> Open(
        IGrainFactory grains, IOperatorKey key, WrongCodes wrongCodes, KnownTokens tokens, HttpContext http)
    {
        var opener = Bearer.TokenOf(http.Request);
        if (!key.Opens(opener))
        {
            return wrongCodes.Answer(http, Problems.Unauthorized("Opening a class needs the operator's key: Authorization: Bearer KEY."));
        }
        if (!CommandKey.TryRead(http.Request, out var command)) { return Problems.BadRequest(CommandKey.Rule); }
        tokens.WasGood(opener);
        var secrets = NewClass.Of(opener, command);
        var (body, wrong) = await Body.Read(http.Request, body => ClassBody.Read(body, secrets.Seed));
        if (wrong is not null) { return wrong; }
        var opened = await grains.Game(secrets.Game).Open(body!.Request(secrets.Code, secrets.Token), opener);
        if (opened.Game is not null)
        {
            tokens.WasGood(secrets.Token);
            wrongCodes.WasRight(http, secrets.Code);
        }

        return opened.Game is { } game ? TypedResults.Json(
            new OpenedClass(game.Id, secrets.Code, secrets.Token), CanonicalJson.Plain, statusCode: StatusCodes.Status201Created)
            : command is not null && opened.Problems is [{ Field: "id" }]
                ? Problems.Conflict($"The command id {command} stands for another class already.")
            : Problems.Malformed(opened.Problems);
    }

    private static async Task<IResult> Find(IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, HttpContext http, string code)
    {
        var (found, tooMany) = await door.Find(http, code);
        if (found is not { } id) { return tooMany ? WrongCodes.TooMany(http) : Problems.NotFound(ClassDoor.Closed); }
        return await grains.Game(id).Snapshot(int.MaxValue) is { Class: { } known } game
            && (game.Phase != GamePhase.Ended || await IsOfTheClass(grains, id, http.Request))
            ? TypedResults.Json(new FoundClass(id, game.Phase, known), CanonicalJson.For(game.Roster))
            : wrongCodes.Answer(http, Problems.NotFound(ClassDoor.Closed));
    }

    /// <summary>Whether somebody asks who has a seat in it or teaches it.</summary>
    private static async Task<bool> IsOfTheClass(IGrainFactory grains, GameId game, HttpRequest request) =>
        Bearer.TokenOf(request) is { Length: > 0 } token
        && ((await grains.Seats(game).Look(token, int.MaxValue)).Succeeded
            || (await grains.Instructor(game).Board(token, int.MaxValue)).Succeeded);

    private static async Task<IResult> Claim(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, KnownTokens tokens, HttpContext http, string code, string company)
    {
        var (body, wrong) = await Body.Read(http.Request, body => new ClaimBody(body.Text("name"), body.OptionalText("token")));
        if (wrong is not null) { return wrong; }
        if (!CommandKey.TryRead(http.Request, out var command)) { return Problems.BadRequest(CommandKey.Rule); }
        if (body!.Token is null && command is { Length: < CommandKey.Unguessable }) { return Problems.BadRequest(CommandKey.SecretRule); }
        var (found, tooMany) = await door.Find(http, code);
        if (found is not { } id) { return tooMany ? WrongCodes.TooMany(http) : Problems.NotFound(ClassDoor.Closed); }
        var claim = new SeatClaim(code, company, body.Name, body.Token ?? CommandKey.TokenOf(command, code));
        var answer = await grains.Seats(id).Claim(claim);
        if (!answer.Succeeded)
        {
            return answer.Problem.Fault == SeatFault.NotFound && await door.IsClosed(id)
                ? wrongCodes.Answer(http, Problems.NotFound(ClassDoor.Closed))
                : Problems.Of(answer.Problem);
        }

        tokens.WasGood(claim.Token);
        return TypedResults.Json(
            new ClaimedSeat(id, claim.Token, answer.Value), CanonicalJson.For(answer.Value.Game.Roster),
            statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Redeem(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, KnownTokens tokens, HttpContext http, string code)
    {
        var (body, wrong) = await Body.Read(
            http.Request, body => new RedeemBody(body.Text("seat_code"), body.Text("name"), body.OptionalText("token")));
        if (wrong is not null) { return wrong; }
        if (!CommandKey.TryRead(http.Request, out var command)) { return Problems.BadRequest(CommandKey.Rule); }
        if (body!.Token is null && command is { Length: < CommandKey.Unguessable }) { return Problems.BadRequest(CommandKey.SecretRule); }
        var (found, tooMany) = await door.Find(http, code);
        if (found is not { } id) { return tooMany ? WrongCodes.TooMany(http) : Problems.NotFound(ClassDoor.Closed); }
        var redemption = new SeatRedemption(body.SeatCode, body.Name, body.Token ?? CommandKey.TokenOf(command, code));
        var answer = await grains.Seats(id).Redeem(redemption);
        if (!answer.Succeeded && await door.HasEnded(id)) { return wrongCodes.Answer(http, Problems.NotFound(ClassDoor.Closed)); }
        if (answer.Problem is { Fault: SeatFault.NotFound } refused) { return wrongCodes.Answer(http, Problems.Of(refused)); }
        if (!answer.Succeeded) { return Problems.Of(answer.Problem); }
        tokens.WasGood(redemption.Token);
        return TypedResults.Json(
            new ClaimedSeat(id, redemption.Token, answer.Value), CanonicalJson.For(answer.Value.Game.Roster),
            statusCode: StatusCodes.Status201Created);
    }

    /// <summary>A class that was opened.</summary>
    /// <param name="Code">What to join with.</param>
    /// <param name="Token">What to run it with; shown once.</param>
    private sealed record OpenedClass(GameId Game, string Code, string Token);

    /// <summary>A class that was asked for.</summary>
    private sealed record FoundClass(GameId Game, GamePhase Phase, ClassState Class);

    /// <summary>A seat that was taken.</summary>
    /// <param name="Token">What speaks for it; shown once.</param>
    private sealed record ClaimedSeat(GameId Game, string Token, SeatSight Sight);

    /// <param name="Name">Name to show to the class, 1–40 characters.</param>
    /// <param name="Token">A token of the caller's making, 32 random bytes in base64url, so that a retry is the same claim; without one the
    /// answer brings one, the same for the same Idempotency-Key.</param>
    private sealed record ClaimBody(string Name, string? Token);

    /// <param name="SeatCode">The code for the seat, from the teacher.</param>
    /// <param name="Name">As in a claim.</param>
    /// <param name="Token">As in a claim.</param>
    private sealed record RedeemBody(string SeatCode, string Name, string? Token);

    /// <param name="Scenario">Name of a built-in scenario; seed-2025 without one.</param>
    /// <param name="Seed">0 to 9,007,199,254,740,991; drawn without one.</param>
    /// <param name="Seats">Companies that people may take; all without any.</param>
    /// <param name="Strategies">Strategy by company for as long as nobody takes it; reference without one.</param>
    /// <param name="SecondsPerQuarter">0 is without a limit, otherwise 0.1–604,800; 0 without one.</param>
    /// <param name="TeamSize">How many may share a seat, 1–5; 1 without one.</param>
    /// <param name="StepByStep">Whether the clock of each quarter waits for the instructor.</param>
    /// <param name="Practice">Quarters that are played first and come to nothing, 0–8; 0 without any.</param>
    private sealed record ClassBody(
        string Scenario, ulong Seed, ImmutableArray<string> Seats, ImmutableDictionary<string, string> Strategies, double SecondsPerQuarter,
        int TeamSize, bool StepByStep, int Practice)
    {
        private const long LargestSeed = NewClass.LargestSeed;

        public static ClassBody Read(Body body, ulong luck) => new(
            body.Text("scenario", "seed-2025"), (ulong)body.Whole("seed", 0, LargestSeed, (long)luck), body.Texts("seats"),
            body.TextByName("strategies"),
            body.OptionalNumber("seconds_per_quarter", 0, GameRequest.Longest) ?? 0,
            (int)body.Whole("team_size", 1, ClassRequest.LargestTeam, 1), body.Flag("step_by_step", false),
            (int)body.Whole("practice", 0, ClassRequest.LongestPractice, 0));

        public GameRequest Request(string code, string token) => new(
            Scenario, Seed, Strategies, SecondsPerQuarter, GameKind.Class,
            Class: new ClassRequest(code, token, Seats, TeamSize, StepByStep, Practice));
    }
}
