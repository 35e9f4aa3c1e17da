using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ChipMarketGame.Web;

/// <summary>
/// What a browser holds after somebody has shown it the operator's key: not the key, but a ticket that this site has sealed. It is void
/// after twelve hours, under another key, and on the host where it was signed out. Hosts keep signed-out tickets in memory only.
/// </summary>
public sealed class OperatorTickets(IOperatorKey key, IDataProtectionProvider secrets, TimeProvider clock)
{
    private const string Cookie = "operator";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _signedOut = new(StringComparer.Ordinal);

    private ITimeLimitedDataProtector Seal => secrets.CreateProtector("operator ticket", key.Name).ToTimeLimitedDataProtector();

    /// <summary>Whether the browser holds a ticket that is good.</summary>
    public bool Admits(HttpContext? http) => Read(http) is { } ticket && !_signedOut.ContainsKey(ticket);

    /// <summary>Gives the browser a new ticket if the key is right.</summary>
    public bool SignIn(HttpContext http, string typed)
    {
        if (!key.Opens(typed)) { return false; }
        http.Response.Cookies.Append(Cookie, Seal.Protect(SeatToken.New(), clock.GetUtcNow() + Lasts), Options(http, Lasts));
        return true;
    }

    /// <summary>The browser forgets its ticket, and whoever has a copy of it is not admitted either.</summary>
    public void SignOut(HttpContext http)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, end) in _signedOut) { if (end < now) { _signedOut.TryRemove(old, out _); } }
        if (Read(http) is { } ticket) { _signedOut[ticket] = now + Lasts; }
        http.Response.Cookies.Delete(Cookie, Options(http, null));
    }

    /// <summary>The ticket's own name; null if there is none, or it was not sealed here, under this key, in time.</summary>
    private string? Read(HttpContext? http)
    {
        if (http?.Request.Cookies[Cookie] is not { } sealedTicket) { return null; }
        try
        {
            return Seal.Unprotect(sealedTicket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = lasts, IsEssential = true,
    };
}
