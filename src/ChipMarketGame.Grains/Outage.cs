using System.Data.Common;
using System.Net.Sockets;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Orleans.Runtime;
using Orleans.Serialization;

namespace ChipMarketGame.Grains;

/// <summary>Whether an exception says that the world failed, so that the same may be asked again, or that this program did.</summary>
public static class Outage
{
    /// <summary>
    /// A silo, a database or a line between them is gone, or another silo has written first. A call that is cut off while a silo stops ends
    /// as cancelled or disposed; an exception that the caller's silo has no type for was thrown by whatever failed on another.
    /// </summary>
    public static bool Is(Exception failure)
    {
        if (failure is GameFaultException) { return false; }
        for (var each = failure; each is not null; each = each.InnerException)
        {
            if (IsOfTheWorld(each)) { return true; }
        }

        return false;
    }

    private static bool IsOfTheWorld(Exception failure) => failure is
        OrleansException or JournalUnavailableException or JournalRefusedException or DbException or UnavailableExceptionFallbackException
        or TimeoutException or OperationCanceledException or ObjectDisposedException or IOException or SocketException
        || IsForeign(failure.GetType());

    /// <summary>Thrown by a library that speaks to something outside, and neither by the framework nor by this program.</summary>
    private static bool IsForeign(Type type) =>
        type.Namespace is not { } space
            || !(space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("Microsoft", StringComparison.Ordinal)
                || space.StartsWith("ChipMarketGame", StringComparison.Ordinal));
}
