using ChipMarketGame.Web;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.HttpsPolicy;

namespace ChipMarketGame.Silo;

/// <summary>
/// What every request passes first: from where it comes, by which name, from which site, and what the answer lets a browser do.
/// </summary>
internal static class DoorSetup
{
    private static readonly TimeSpan OnlyByTls = TimeSpan.FromDays(365);

    public static void AddDoor(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.Configure<HstsOptions>(hsts => hsts.MaxAge = OnlyByTls);
        builder.Services.AddAntiforgery(forms => forms.SuppressXFrameOptionsHeader = true);
        builder.Services.Configure<CookiePolicyOptions>(cookies => cookies.Secure = CookieSecurePolicy.SameAsRequest);
    }

    public static void UseDoor(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ChipMarketOptions>();
        var (proxies, names) = (KnownProxies.Of(options.Proxy)!, HostNames.Of(options));
        app.Use((http, next) =>
        {
            http.Items[typeof(KnownProxies)] = proxies.Know(http.Connection.RemoteIpAddress);
            SayWhetherItCloses(http);
            return next(http);
        });
        if (proxies.Any) { app.UseForwardedHeaders(proxies.Forwarding); }
        app.UseSecurityHeaders();
        app.Use((http, next) => IsWellFormed(http.Request)
            ? next(http)
            : Problems.BadRequest(
                "The request names no host, or no name of one: Host is a name or an address, with a port of at most 65535.")
                    .ExecuteAsync(http));
        app.UseHsts();
        app.UseCookiePolicy();
        app.Use((http, next) => Objection(http, names, options) is { } objection ? objection.ExecuteAsync(http) : next(http));
    }

    /// <summary>
    /// Refuses a form in an encoding that nobody reads, before what it is for is looked at and behind what limits requests.
    /// </summary>
    public static void UseReadableForms(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            if (http.Request.HasFormContentType) { await http.Request.ReadFormAsync(http.RequestAborted); }
        }
        catch (Exception unreadable) when (unreadable is NotSupportedException or ArgumentException or InvalidDataException or IOException)
        {
            var status = unreadable is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
            await TypedResults.Problem("The form cannot be read; send it whole and in UTF-8.", statusCode: status).ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    /// <summary>
    /// A connection is closed behind a body that is too long to be read to its end: whoever keeps it for the next request is told.
    /// </summary>
    private static void SayWhetherItCloses(HttpContext http)
    {
        if (http.Request.ContentLength > Body.Longest && HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }
    }

    /// <summary>Whether the host is one that a page's address can be made of; what makes no pages may be asked without.</summary>
    private static bool IsWellFormed(HttpRequest request)
    {
        try
        {
            if (!request.Host.HasValue) { return request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/health"); }
            return Uri.TryCreate($"{Uri.UriSchemeHttp}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            // A label that is empty, too long or no international name.
            return false;
        }
    }

    private static ProblemHttpResult? Objection(HttpContext http, HostNames names, ChipMarketOptions options)
    {
        // Which names a proxy serves is the proxy's to say, unless this host was told.
        var proxyKnows = options.Hosts.Length == 0 && http.Items[typeof(KnownProxies)] is true;
        if (!proxyKnows && !names.Answer(http.Request.Host))
        {
            return Problems.BadRequest(
                $"This host does not answer by the name {http.Request.Host.Host}; --hosts tells it by which it does.");
        }
        return IsFromElsewhere(http.Request)
            ? TypedResults.Problem("This can be asked from the site's own pages only.", statusCode: StatusCodes.Status403Forbidden)
            : null;
    }

    /// <summary>
    /// Whether a browser asks for a page of another site: connects to a page's circuit, or sends a form. Programs name no origin.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin] || request.Path.StartsWithSegments("/api"))
        {
            return request.Headers.Origin.Count > 1;
        }
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        return (changes || request.Path.StartsWithSegments("/_blazor"))
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, Own(request), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Without the port that goes without saying, as an origin has it.</summary>
    private static string Own(HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        ? own.Authority
        : "";
}
