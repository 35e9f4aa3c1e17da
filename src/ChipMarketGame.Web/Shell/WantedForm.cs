using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>In which form somebody wants an answer.</summary>
public static class WantedForm
{
    /// <summary>Whether it is a browser that wants a page, and not a program.</summary>
    public static bool WantsPage(this HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && http.Request.GetTypedHeaders().Accept.Any(
            accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
