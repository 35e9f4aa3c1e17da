using System.Threading.RateLimiting;

namespace ChipMarketGame.Silo;

/// <summary>How much one caller of the API may ask: by token, or by address where there is none. Beyond it the answer is 429.</summary>
internal static class RequestLimits
{
    private const int PerSecond = 100;
    private const int AtOnce = 300;

    /// <summary>Games to play alone that an address may begin in a minute: nobody is asked for a key, and each is played and kept.</summary>
    private const int SoloGames = 60;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request switch
        {
            var request when request.Path.StartsWithSegments("/api") => Bucket(CallerOf(http), AtOnce, PerSecond, TimeSpan.FromSeconds(1)),
            { Method: "POST", Path: var path } when path.StartsWithSegments("/solo") => Bucket($"{http.Connection.RemoteIpAddress} alone", SoloGames, SoloGames, TimeSpan.FromMinutes(1)),
            { Method: "POST" } => Bucket($"{http.Connection.RemoteIpAddress} forms", AtOnce, PerSecond, TimeSpan.FromSeconds(1)),
            _ => RateLimitPartition.GetNoLimiter(""),
        });
    });

    private static RateLimitPartition<string> Bucket(string caller, int atOnce, int more, TimeSpan each) => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = atOnce, TokensPerPeriod = more, ReplenishmentPeriod = each, AutoReplenishment = true,
    });

    private static string CallerOf(HttpContext http) => Bearer.TokenOf(http.Request) is { Length: > 0 } token ? token : $"{http.Connection.RemoteIpAddress} {CodeOf(http.Request)}";

    /// <summary>
    /// The code with which somebody without a token knocks at a class: whoever tries many codes uses up what those codes may ask, and not
    /// what a class with the right one behind the same address may.
    /// </summary>
    private static string CodeOf(HttpRequest request) => request.Path.StartsWithSegments("/api/classes", out var rest) ? rest.ToString().Split('/').ElementAtOrDefault(1) ?? "" : "";
}
