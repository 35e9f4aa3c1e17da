using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// What a student's browser holds: one recovery code for each class, by the class's code, from the moment it looks at the page to join.
/// All its tabs have the same, so that they cannot take two seats. No script can read it.
/// </summary>
internal static class ClassCookies
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>The token that speaks for the browser's seat, if it has taken one; null if it holds no code.</summary>
    public static string? Seat(HttpContext? http, string code) => Held(http, code) is { } held ? RecoveryCode.TokenOf(held) : null;

    /// <summary>The recovery code that the browser holds, or a token of 43 symbols; null if neither.</summary>
    public static string? Held(HttpContext? http, string code) =>
        http?.Request.Cookies[Name(code)] is { } held && RecoveryCode.TokenOf(held).Length > 0 ? held : null;

    /// <summary>Lets the browser hold a code or token.</summary>
    /// <returns>The same.</returns>
    public static string Keep(HttpContext http, string code, string held)
    {
        http.Response.Cookies.Append(Name(code), held, Options(http, Kept));
        return held;
    }

    public static void Forget(HttpContext http, string code) => http.Response.Cookies.Delete(Name(code), Options(http, null));

    private static string Name(string code) => $"seat.{JoinCode.Read(code)}";

    private static CookieOptions Options(HttpContext http, TimeSpan? kept) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = kept, IsEssential = true,
    };
}
