using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>What the forms of the pages do: each changes something and goes on to a page. Reading a page never changes anything.</summary>
internal static class ClassForms
{
    private const string Solo = "solo";

    public static void MapClassForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").ExcludeFromDescription();
        forms.MapGet("/join", (string? code) => Results.LocalRedirect($"/j/{Uri.EscapeDataString(JoinCode.Read(code ?? ""))}"));
        forms.MapPost("/j/{code}", TakeSeat);
        forms.MapPost("/j/{code}/seat", Redeem);
        forms.MapPost("/j/{code}/return", Return);
        forms.MapPost("/j/{code}/leave", Leave);
        forms.MapPost("/solo", PlayAlone);
        forms.MapPost("/teach/key", SignIn);
        forms.MapPost("/teach/sign-out", SignOut);
        forms.MapPost("/teach", OpenClass);
        forms.MapGet("/teach/{code}/export/{kind}", Export);
    }

    private static Task<IResult> TakeSeat(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, HttpContext http, string code, [FromForm] string? company,
        [FromForm] string? name) =>
        Sit(grains, door, wrongCodes, http, code, "taken", (seats, token) => seats.Claim(new SeatClaim(
            JoinCode.Read(code), company ?? "", name ?? "", token)));

    /// <summary>Somebody comes with a code that the teacher has made for a seat.</summary>
    private static Task<IResult> Redeem(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, HttpContext http, string code,
        [FromForm(Name = "seat-code")] string? seatCode, [FromForm] string? name) =>
        Sit(grains, door, wrongCodes, http, code, "code", (seats, token) => seats.Redeem(new SeatRedemption(
            seatCode ?? "", name ?? "", token)));

    /// <summary>Takes a seat for the browser, by the code that it holds: in two tabs it is the same, and takes one seat.</summary>
    /// <param name="refused">What the page says if there is no such seat to be had.</param>
    private static async Task<IResult> Sit(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, HttpContext http, string code, string refused,
        Func<ISeatGrain, string, ValueTask<SeatAnswer<SeatSight>>> ask)
    {
        code = JoinCode.Read(code);
        var (found, tooMany) = await door.Find(http, code);
        if (found is not { } game) { return tooMany ? WrongCodes.TooMany(http) : NoSeat(code, refused); }
        var held = ClassCookies.Held(http, code) ?? RecoveryCode.New();
        var answer = await ask(grains.Seats(game), RecoveryCode.TokenOf(held));
        if (answer.Problem is { Fault: SeatFault.Conflict }
            && !(await grains.Seats(game).Look(RecoveryCode.TokenOf(held), int.MaxValue)).Succeeded)
        {
            // What the browser holds was given up: it begins with another.
            held = RecoveryCode.New();
            answer = await ask(grains.Seats(game), RecoveryCode.TokenOf(held));
        }

        if (answer.Succeeded)
        {
            ClassCookies.Keep(http, code, held);
            return Results.LocalRedirect($"/play/{code}");
        }

        var isCounted = answer.Problem.Fault == SeatFault.NotFound && (refused == "code" || await door.IsClosed(game));
        var back = NoSeat(code, answer.Problem.Fault switch { SeatFault.Malformed => "name", SeatFault.Conflict => "held", _ => refused });
        return isCounted ? wrongCodes.Answer(http, back) : back;
    }

    /// <summary>A holder comes back with the recovery code, on another device.</summary>
    private static async Task<IResult> Return(
        IGrainFactory grains, ClassDoor door, WrongCodes wrongCodes, HttpContext http, string code, [FromForm] string? phrase)
    {
        code = JoinCode.Read(code);
        var (found, tooMany) = await door.Find(http, code);
        if (found is not { } game) { return tooMany ? WrongCodes.TooMany(http) : NoSeat(code, "phrase"); }
        var token = RecoveryCode.TokenOf(phrase);
        if (!(await grains.Seats(game).Look(token, int.MaxValue)).Succeeded) { return wrongCodes.Answer(http, NoSeat(code, "phrase")); }
        ClassCookies.Keep(http, code, SeatToken.IsWellFormed(phrase?.Trim()) ? token : JoinCode.Read(phrase!));
        return Results.LocalRedirect($"/play/{code}");
    }

    /// <summary>Gives the browser's seat up, so that it can take another.</summary>
    private static async Task<IResult> Leave(IGrainFactory grains, HttpContext http, string code, [FromForm] string? _)
    {
        code = JoinCode.Read(code);
        if (ClassCookies.Seat(http, code) is { } token && await grains.GameDirectory().Class(code) is { } game
            && (await grains.Seats(game).Leave(token)).Succeeded)
        {
            ClassCookies.Forget(http, code);
        }

        return Results.LocalRedirect($"/j/{Uri.EscapeDataString(code)}");
    }

    private static async Task<IResult> PlayAlone(
        IGrainFactory grains, HttpContext http, [FromForm] string? company, [FromForm] string? game, [FromForm] string? token)
    {
        var form = FilledForm.Of(token, [company, game]);
        var teacher = SeatToken.New();
        var opened = await grains.Game(form.Game)
            .OpenAlone(new SoloRequest(
                form.Code, teacher, company ?? "", (ulong)Random.Shared.NextInt64(1L << 53), IsLong: game == "long"));
        if (opened.Game is null && !FilledForm.WasSentBefore(opened)) { return Results.LocalRedirect("/solo"); }
        var claim = await grains.Seats(form.Game).Claim(new SeatClaim(form.Code, company!, Solo, form.Token));
        if (!claim.Succeeded) { return Results.LocalRedirect("/solo"); }
        if (opened.Game is not null) { await grains.Instructor(form.Game).Order(teacher, "start", new ClassOrder.Start()); }
        ClassCookies.Keep(http, form.Code, form.Token);
        return Results.LocalRedirect($"/play/{form.Code}");
    }

    private static async Task<IResult> SignIn(OperatorTickets tickets, WrongCodes wrongCodes, HttpContext http, [FromForm] string? key) =>
        await tickets.SignIn(http, key?.Trim() ?? "")
        ? Results.LocalRedirect("/teach")
        : wrongCodes.Answer(http, Results.LocalRedirect("/teach?wrong=key"));

    private static async Task<IResult> SignOut(OperatorTickets tickets, HttpContext http, [FromForm] string? _)
    {
        await tickets.SignOut(http);
        return Results.LocalRedirect("/teach");
    }

    private static async Task<IResult> OpenClass(
        IGrainFactory grains, OperatorTickets tickets, HttpContext http,
        [FromForm] string? scenario, [FromForm] string? plan, [FromForm] string? quarters, [FromForm] string? minutes,
        [FromForm] string? team, [FromForm] string? seed, [FromForm] string? practice, [FromForm] string? token)
    {
        if (await tickets.OwnerOf(http) is null) { return Results.LocalRedirect("/teach?wrong=key"); }
        var chosen = ClassPlan.Named(plan);
        if (!Read(quarters, 1, 80, chosen.Quarters, out var length) || !Read(minutes, 0, 10_080, chosen.Minutes, out var pace, whole: false)
            || !Read(team, 1, ClassRequest.LargestTeam, 1, out var size)
                || !Read(practice, 0, Math.Min(ClassRequest.LongestPractice, length - 1), 0, out var rehearsed))
        {
            return Results.LocalRedirect("/teach?wrong=number");
        }
        ImmutableArray<string> seats = [.. http.Request.Form["seats"].OfType<string>()];
        if (!TryReadSeed(seed, out var luck) || seats.IsEmpty)
        {
            return Results.LocalRedirect($"/teach?wrong={(seats.IsEmpty ? "seats" : "seed")}");
        }
        scenario = string.IsNullOrEmpty(scenario) ? chosen.Scenario : scenario;
        var form = FilledForm.Of(token, [scenario, plan, quarters, minutes, team, seed, practice, .. seats]);
        if (Document(scenario, (int)length) is not { } document) { return Results.LocalRedirect("/teach?wrong=length"); }
        var people = new ClassRequest(form.Code, form.Token, seats, (int)size, chosen.StepByStep, (int)rehearsed);
        var opened = await grains.Game(form.Game)
            .Open(Request(scenario, people, pace * 60, document, luck), OperatorTickets.Of(http));
        if (opened.Game is null && !FilledForm.WasSentBefore(opened)) { return Results.LocalRedirect("/teach?wrong=number"); }
        return Results.LocalRedirect($"/teach/{form.Code}");
    }

    private static async Task<IResult> Export(IGrainFactory grains, OperatorTickets tickets, HttpContext http, string code, string kind)
    {
        if (!Enum.GetNames<ExportKind>().Contains(kind, StringComparer.OrdinalIgnoreCase)) { return Results.NotFound(); }
        if (await tickets.OwnerOf(http) is null || await grains.GameDirectory().Class(code) is not { } game)
        {
            return Results.LocalRedirect("/teach");
        }
        var answer = await grains.Insight().Export(game, OperatorTickets.Of(http), Enum.Parse<ExportKind>(kind, ignoreCase: true));
        return answer.Succeeded
            ? Results.File(answer.Value.Content.ToArray(), "application/octet-stream", answer.Value.Name)
            : Results.LocalRedirect("/teach");
    }

    private static GameRequest Request(string scenario, ClassRequest people, double seconds, string document, ulong? seed) => new(
        scenario, seed ?? (ulong)Random.Shared.NextInt64(1L << 53), ImmutableDictionary<string, string>.Empty, seconds, GameKind.Class,
        Document: document.Length > 0 ? document : null, Class: people);

    /// <summary>
    /// The scenario at this length; empty where there is no such scenario, which opening it tells; null if it cannot be played so long.
    /// </summary>
    private static string? Document(string scenario, int quarters)
    {
        if (!ScenarioFile.BuiltInNames.Contains(scenario)) { return ""; }
        try
        {
            return ScenarioFile.BuiltIn(scenario)
                .With(new Dictionary<string, string> { ["quarters"] = quarters.ToString(CultureInfo.InvariantCulture) }).Json;
        }
        catch (ScenarioException)
        {
            return null;
        }
    }

    /// <summary>Back to the door, which says why: of a class that is closed the same as of one that there is not.</summary>
    private static IResult NoSeat(string code, string wrong) => Results.LocalRedirect($"/j/{Uri.EscapeDataString(code)}?wrong={wrong}");

    /// <summary>
    /// A number as somebody typed it. Where a point may stand between thousands it is not guessed what was meant: 1.500 minutes are
    /// refused.
    /// </summary>
    private static bool Read(string? text, double low, double high, double otherwise, out double number, bool whole = true)
    {
        number = otherwise;
        if (string.IsNullOrWhiteSpace(text)) { return true; }
        if (TypedNumber.Read(text) is not { } typed || (typed.Grouped is { } grouped && (double)grouped <= high)) { return false; }
        number = (double)typed.Value;
        return number >= low && number <= high && (!whole || number == Math.Floor(number));
    }

    private static bool TryReadSeed(string? text, out ulong? seed)
    {
        seed = ulong.TryParse(text?.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        return string.IsNullOrWhiteSpace(text) || seed is not null;
    }
}
