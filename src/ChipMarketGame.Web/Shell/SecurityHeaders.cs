using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// What a browser may do with an answer. A page: scripts only from here and none written into it, no frame around it. What is for
/// programs: nothing. And no cache keeps what was made for one reader; files that say otherwise are the same for all.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>The charts write style attributes, hence <c>style-src-attr</c>; no style element is written into a page.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Program = "default-src 'none'; frame-ancestors 'none'";

    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/health"];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set when the answer starts: what goes wrong on the way clears the headers set before.
        context.Response.OnStarting(Protect, context);
        return next(context);
    });

    private static Task Protect(object state)
    {
        var http = (HttpContext)state;
        var (headers, forProgram) = (http.Response.Headers, ForPrograms.Any(path => http.Request.Path.StartsWithSegments(path)));
        headers.ContentSecurityPolicy = forProgram ? Program : Page;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = forProgram ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0 || forProgram) { headers.CacheControl = "no-store"; }
        return Task.CompletedTask;
    }
}
