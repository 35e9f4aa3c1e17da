using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>The reader's choice of light or dark, written by <c>theme.js</c>. Without it the browser's preference decides.</summary>
public static class ThemeCookie
{
    /// <summary><c>light</c>, <c>dark</c>, or nothing when no choice was made.</summary>
    public static string? Read(HttpContext? context) => context?.Request.Cookies["theme"] is "light" or "dark"
        ? context.Request.Cookies["theme"]
        : null;
}
