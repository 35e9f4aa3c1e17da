using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>What a browser holds: tokens of seats and classes, by the class's code, and the operator's key. No script can read them.</summary>
internal static class ClassCookies
{
    private const string OperatorName = "operator";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public static string? Seat(HttpContext? http, string code) => Read(http, SeatName(code));

    public static string? Instructor(HttpContext? http, string code) => Read(http, InstructorName(code));

    public static string? Operator(HttpContext? http) => Read(http, OperatorName);

    public static void KeepSeat(HttpContext http, string code, string token) => Keep(http, SeatName(code), token);

    public static void KeepInstructor(HttpContext http, string code, string token) => Keep(http, InstructorName(code), token);

    public static void KeepOperator(HttpContext http, string key) => Keep(http, OperatorName, key);

    public static void ForgetOperator(HttpContext http) => http.Response.Cookies.Delete(OperatorName);

    private static string SeatName(string code) => $"seat.{JoinCode.Read(code)}";

    private static string InstructorName(string code) => $"class.{JoinCode.Read(code)}";

    private static string? Read(HttpContext? http, string name) => http?.Request.Cookies[name] is { } token && SeatToken.IsWellFormed(token) ? token : null;

    private static void Keep(HttpContext http, string name, string token) => http.Response.Cookies.Append(name, token, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true,
    });
}
