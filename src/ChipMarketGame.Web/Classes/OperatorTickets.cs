using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// What a browser holds after a teacher has signed in: not the key, but a ticket. What it is good for, and how long, stands with the
/// journal; see <see cref="ISignIns"/>.
/// </summary>
public sealed class OperatorTickets(ISignIns signIns)
{
    private const string Cookie = "operator";

    /// <summary>The ticket that a browser shows, good or not; empty if none.</summary>
    public static string Of(HttpContext? http) => http?.Request.Cookies[Cookie] is { } ticket && SeatToken.IsWellFormed(ticket)
        ? ticket
        : "";

    /// <summary>The id of the teacher who is signed in at the browser; null if nobody is.</summary>
    public ValueTask<string?> OwnerOf(HttpContext? http) => signIns.OwnerOf(Of(http));

    /// <summary>Gives the browser a new ticket if the key is right; one that it held is void.</summary>
    public async Task<bool> SignIn(HttpContext http, string typed)
    {
        if (await signIns.SignIn(typed) is not { } ticket) { return false; }
        await signIns.SignOut(Of(http));
        http.Response.Cookies.Append(Cookie, ticket, Options(http, ISignIns.Lasts));
        return true;
    }

    /// <summary>The browser forgets its ticket, and whoever has a copy of it is not admitted either.</summary>
    public async Task SignOut(HttpContext http)
    {
        await signIns.SignOut(Of(http));
        http.Response.Cookies.Delete(Cookie, Options(http, null));
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = lasts, IsEssential = true,
    };
}
