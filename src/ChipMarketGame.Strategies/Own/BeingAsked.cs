using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Which strategies of one's own are being asked for a sheet: what ends the process meanwhile can be laid at somebody. The catalogue's own
/// are not noted.
/// </summary>
public static class BeingAsked
{
    private static readonly ConcurrentDictionary<int, string> Threads = [];

    /// <summary>
    /// That of this thread, or where it has none those of all threads: a strategy may have ended the process from a thread of its own.
    /// </summary>
    public static ImmutableArray<string> Now => Threads.TryGetValue(Environment.CurrentManagedThreadId, out var here)
        ? [here]
        : [.. Threads.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Asks, or makes, a strategy. A process that ends runs no finally: the note stands.</summary>
    internal static TAnswer Noting<TAnswer>(string who, Func<TAnswer> ask)
    {
        Threads[Environment.CurrentManagedThreadId] = who;
        try
        {
            return ask();
        }
        finally
        {
            Threads.TryRemove(Environment.CurrentManagedThreadId, out _);
        }
    }
}
