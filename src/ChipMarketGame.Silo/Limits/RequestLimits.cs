using System.Globalization;
using System.Threading.RateLimiting;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace ChipMarketGame.Silo;

/// <summary>
/// How much a caller may ask; beyond it the answer is 429. A campus is one address: whoever can be told apart has an allowance of their
/// own and takes nothing from the others, and what all behind an address share they get in turn. The README of this project has the table.
/// </summary>
internal static class RequestLimits
{
    // Each of its own.
    private static readonly Allowance Token = new(300, 100);
    private static readonly Allowance Browser = new(30, 10);
    private static readonly Allowance SoloByBrowser = new(15, 0.25);

    // Shared by all behind an address.
    private static readonly Allowance Code = new(300, 100, Waiting: 200);
    private static readonly Allowance Strangers = new(600, 200, Waiting: 400);
    private static readonly Allowance NoBrowser = new(30, 10, Waiting: 20);
    private static readonly Allowance Forms = new(300, 100, Waiting: 200);
    private static readonly Allowance Solo = new(120, 2, Waiting: 20);

    /// <summary>Pages made at the same time, and waiting, and event streams open.</summary>
    private const int PagesAtOnce = 32, PagesWaiting = 1000, StreamsOfAddress = 300, StreamsOfToken = 10;

    /// <summary>What a page that is open needs to live, files, and what machines ask.</summary>
    private static readonly PathString[] Unlimited = ["/_blazor", "/_framework", "/_content", "/health"];

    private enum Kind { Unlimited, Api, Solo, Form, Page }

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) =>
        services.AddSingleton<KnownTokens>().AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = Refuse;
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(Own), PartitionedRateLimiter.Create<HttpContext, string>(Shared),
            PartitionedRateLimiter.Create<HttpContext, string>(Streams));
    });

    private static RateLimitPartition<string> Own(HttpContext http) => (KindOf(http), Known(http), BrowserOf(http.Request)) switch
    {
        (Kind.Api, { } token, _) => Token.For($"token {token}"),
        (Kind.Api, null, _) when CodeOf(http.Request) is { } code => Code.For($"{ClientAddress.Of(http)} code {code}"),
        (Kind.Solo, _, { } browser) => SoloByBrowser.For($"{ClientAddress.Of(http)} alone {browser}"),
        (Kind.Form, _, { } browser) => Browser.For($"{ClientAddress.Of(http)} browser {browser}"),
        (Kind.Form, _, null) => NoBrowser.For($"{ClientAddress.Of(http)} no browser"),
        _ => RateLimitPartition.GetNoLimiter(""),
    };

    private static RateLimitPartition<string> Shared(HttpContext http) => (KindOf(http), Known(http)) switch
    {
        (Kind.Api, null) => Strangers.For($"{ClientAddress.Of(http)} strangers"),
        (Kind.Solo, _) => Solo.For($"{ClientAddress.Of(http)} alone"),
        (Kind.Form, _) => Forms.For($"{ClientAddress.Of(http)} forms"),
        (Kind.Page, _) => AtATime($"{ClientAddress.Of(http)} pages", PagesAtOnce, PagesWaiting),
        _ => RateLimitPartition.GetNoLimiter(""),
    };

    private static RateLimitPartition<string> Streams(HttpContext http) => KindOf(http) != Kind.Api || !GamesApi.AsksForStream(http.Request)
        ? RateLimitPartition.GetNoLimiter("")
        : Known(http) is { } token ? AtATime($"streams {token}", StreamsOfToken, 0)
        : AtATime($"{ClientAddress.Of(http)} streams", StreamsOfAddress, 0);

    private static RateLimitPartition<string> AtATime(string whom, int atOnce, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(whom, _ => new ConcurrencyLimiterOptions
    {
        PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private static Kind KindOf(HttpContext http) => http.Request switch
    {
        _ when http.Features.Get<IStatusCodeReExecuteFeature>() is not null => Kind.Unlimited,
        { Path: var path } when path.StartsWithSegments("/api") => Kind.Api,
        { Path: var path } when Unlimited.Any(each => path.StartsWithSegments(each)) => Kind.Unlimited,
        { Method: "POST", Path: var path } when path.StartsWithSegments("/solo") => Kind.Solo,
        { Method: "POST" } => Kind.Form,
        { Path.Value: var path } when Path.HasExtension(path) => Kind.Unlimited,
        _ => Kind.Page,
    };

    private static string? Known(HttpContext http) =>
        Bearer.TokenOf(http.Request) is { Length: > 0 } token && http.RequestServices.GetRequiredService<KnownTokens>().Know(token)
            ? token
            : null;

    /// <summary>What tells a browser from another behind the same address: the secret of its forms.</summary>
    private static string? BrowserOf(HttpRequest request) =>
        request.Cookies.FirstOrDefault(cookie => cookie.Key.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal)).Value;

    /// <summary>The code with which somebody without a token knocks at a class.</summary>
    private static string? CodeOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/api/classes", out var rest) && rest.ToString().Split('/')
            .ElementAtOrDefault(1) is { Length: > 0 } code ? code : null;

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancellation)
    {
        var http = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? Math.Max(1, Math.Ceiling(told.TotalSeconds)) : 1;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (!http.WantsPage()) { await Problems.TooMuch.ExecuteAsync(http); }
    }
}
