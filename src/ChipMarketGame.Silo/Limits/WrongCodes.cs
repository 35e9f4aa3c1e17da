using System.Threading.RateLimiting;

namespace ChipMarketGame.Silo;

/// <summary>
/// Slows down who guesses codes and keys. Only wrong ones are counted, by address, so that a class behind one address is not kept
/// out by its own mischief-maker.
/// </summary>
internal sealed class WrongCodes : IDisposable
{
    private const int PerMinute = 20;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(
        address, _ => new TokenBucketRateLimiterOptions { TokenLimit = PerMinute, TokensPerPeriod = PerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = true }));

    /// <summary>The answer to a wrong code: what it would be anyway, or 429 after too many.</summary>
    public IResult Answer(HttpContext http, IResult otherwise)
    {
        using var lease = _limiter.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (lease.IsAcquired) { return otherwise; }
        http.Response.Headers.RetryAfter = "60";
        return TypedResults.Problem($"Too many wrong codes from this address: more than {PerMinute} in a minute. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();
}
