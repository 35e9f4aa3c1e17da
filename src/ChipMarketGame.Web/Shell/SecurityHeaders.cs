using Microsoft.AspNetCore.Builder;

namespace ChipMarketGame.Web;

/// <summary>What a page may load and do: scripts only from here and none written into the page, no frame around it.</summary>
internal static class SecurityHeaders
{
    /// <summary>MudBlazor and the charts set styles inline, hence <c>style-src 'unsafe-inline'</c>.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
