using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>What a student's browser holds: tokens of seats, by the class's code. No script can read them.</summary>
internal static class ClassCookies
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public static string? Seat(HttpContext? http, string code) => Read(http, SeatName(code));

    public static void KeepSeat(HttpContext http, string code, string token) => Keep(http, SeatName(code), token);

    private static string SeatName(string code) => $"seat.{JoinCode.Read(code)}";

    private static string? Read(HttpContext? http, string name) => http?.Request.Cookies[name] is { } token && SeatToken.IsWellFormed(token) ? token : null;

    private static void Keep(HttpContext http, string name, string token) => http.Response.Cookies.Append(name, token, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true,
    });
}
