using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>Plays the same thing under many seeds.</summary>
public static class Replications
{
    /// <summary>Seeds 1 to <paramref name="count"/>.</summary>
    public static ImmutableArray<ulong> Seeds(int count) => [.. Enumerable.Range(1, count).Select(seed => (ulong)seed)];

    /// <summary>
    /// One result per seed, in the order of the seeds. A game depends on nothing but its seed, so the results are the same for any
    /// number of threads.
    /// </summary>
    /// <param name="played">Told of each game as it is done.</param>
    public static ImmutableArray<T> Over<T>(
        IReadOnlyList<ulong> seeds, Func<ulong, T> play, Action? played = null, CancellationToken cancellation = default)
    {
        var results = new T[seeds.Count];
        Parallel.For(0, seeds.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            results[i] = play(seeds[i]);
            played?.Invoke();
        });
        return [.. results];
    }
}
