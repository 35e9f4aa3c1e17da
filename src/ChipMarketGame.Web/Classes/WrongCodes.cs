using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// Slows down who guesses codes and keys. Wrong ones are counted by address, and answered so no more after too many. Right ones are not
/// counted, so that a class behind one address is not kept out by its own mischief-maker; yet a code that nobody behind the address has
/// used is looked up only so often, lest who is answered no more guesses on. The README of the host has the figures.
/// </summary>
public sealed class WrongCodes(TimeProvider clock) : IDisposable
{
    private const int PerMinute = 20;
    private const int LookedUpAtOnce = 20, LookedUpPerSecond = 10, LookedUpWaiting = 8;
    private const int EverywhereAtOnce = 600, EverywherePerSecond = 40, EverywhereWaiting = 64;
    private const int Remembered = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly PartitionedRateLimiter<string> _wrong = Bucket(PerMinute, PerMinute, TimeSpan.FromMinutes(1), 0);
    private readonly PartitionedRateLimiter<string> _lookUps = Bucket(
        LookedUpAtOnce, LookedUpPerSecond, TimeSpan.FromSeconds(1), LookedUpWaiting);
    private readonly PartitionedRateLimiter<string> _everywhere = Bucket(
        EverywhereAtOnce, EverywherePerSecond, TimeSpan.FromSeconds(1), EverywhereWaiting);
    private readonly ConcurrentDictionary<(string Address, string Code), DateTimeOffset> _right = new();

    /// <summary>Counts a wrong code.</summary>
    /// <returns>Whether the address may go on trying.</returns>
    public bool Allow(HttpContext http)
    {
        using var lease = _wrong.AttemptAcquire(ClientAddress.Of(http));
        return lease.IsAcquired;
    }

    /// <summary>Whether a code may be looked up now: always if it was right behind this address, otherwise after a wait, or not.</summary>
    public async ValueTask<bool> MayLookUp(HttpContext http, string code)
    {
        var address = ClientAddress.Of(http);
        if (_right.TryGetValue((address, code), out var since) && clock.GetUtcNow() - since < Kept) { return true; }
        using var here = await _lookUps.AcquireAsync(address, cancellationToken: http.RequestAborted);
        if (!here.IsAcquired) { return false; }
        using var everywhere = await _everywhere.AcquireAsync("", cancellationToken: http.RequestAborted);
        return everywhere.IsAcquired;
    }

    /// <summary>Remembers that a code is right, for all behind the address.</summary>
    public void WasRight(HttpContext http, string code)
    {
        var now = clock.GetUtcNow();
        _right[(ClientAddress.Of(http), code)] = now;
        if (_right.Count <= Remembered) { return; }
        foreach (var (old, since) in _right) { if (now - since > Kept) { _right.TryRemove(old, out _); } }
    }

    /// <summary>The answer to a wrong code: what it would be anyway, or 429 after too many.</summary>
    public IResult Answer(HttpContext http, IResult otherwise) => Allow(http) ? otherwise : TooMany(http);

    /// <summary>For programs a problem; a browser gets the page for it.</summary>
    public static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return http.WantsPage()
            ? Results.StatusCode(StatusCodes.Status429TooManyRequests)
            : TypedResults.Problem(
                $"Too many wrong codes from this address: more than {PerMinute} in a minute. Wait a minute; a right code is let in " +
                $"meanwhile.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose()
    {
        _wrong.Dispose();
        _lookUps.Dispose();
        _everywhere.Dispose();
    }

    private static PartitionedRateLimiter<string> Bucket(int atOnce, int more, TimeSpan each, int waiting) =>
        PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce, TokensPerPeriod = more, ReplenishmentPeriod = each, QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst, AutoReplenishment = true,
        }));
}
