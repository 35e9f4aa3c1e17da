using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// Slows down who guesses codes and keys. Only wrong ones are counted, by address, so that a class behind one address is not kept
/// out by its own mischief-maker.
/// </summary>
public sealed class WrongCodes : IDisposable
{
    private const int PerMinute = 20;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(
        address, _ => new TokenBucketRateLimiterOptions { TokenLimit = PerMinute, TokensPerPeriod = PerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = true }));

    /// <summary>Counts a wrong code.</summary>
    /// <returns>Whether the address may go on trying.</returns>
    public bool Allow(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    /// <summary>The answer to a wrong code: what it would be anyway, or 429 after too many.</summary>
    public IResult Answer(HttpContext http, IResult otherwise)
    {
        if (Allow(http)) { return otherwise; }
        http.Response.Headers.RetryAfter = "60";
        return TypedResults.Problem($"Too many wrong codes from this address: more than {PerMinute} in a minute. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();
}
