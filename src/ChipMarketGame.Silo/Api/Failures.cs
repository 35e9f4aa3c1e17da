using System.Data.Common;
using System.Net.Sockets;
using ChipMarketGame.Storage;
using Orleans.Runtime;
using Orleans.Serialization;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>What an exception that reaches the API means to the caller: the world failed, which may be asked again, or this program did.</summary>
internal static class Failures
{
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Chain(failure).Any(IsOfTheWorld) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>
    /// A silo, a database, Redis or a line between them is gone. A call that is cut off while a silo stops ends as cancelled or disposed;
    /// an exception that the caller's silo has no type for was thrown by whatever failed on another.
    /// </summary>
    private static bool IsOfTheWorld(Exception failure) => failure is
        OrleansException or JournalUnavailableException or DbException or RedisException or UnavailableExceptionFallbackException
        or TimeoutException or OperationCanceledException or ObjectDisposedException or IOException or SocketException;

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var each = failure; each is not null; each = each.InnerException) { yield return each; }
    }
}
