using System.Diagnostics;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// The batch loop on two threads, each with its own memory, against one. They share the games as they go, as bulk play does.
/// </summary>
internal static class TwoCoresAgainstOne
{
    private const int Games = 1000, AtATime = 20;

    public static Ratio Measure()
    {
        Batch[] batches = [new(1), new(1_000_000)];
        return Ratio.InTurn("batch, two cores / one core", "games/s", () => OnTwo(batches), () => batches[0].GamesPerSecond(Games), 1.8);
    }

    private static double OnTwo(Batch[] batches)
    {
        var (clock, left) = (Stopwatch.StartNew(), batches.Length * Games);
        Thread[] threads = [.. batches.Select(batch => new Thread(() =>
        {
            while (Interlocked.Add(ref left, -AtATime) >= 0) { batch.Play(AtATime); }
        }))];
        foreach (var thread in threads) { thread.Start(); }
        foreach (var thread in threads) { thread.Join(); }
        return batches.Length * Games / clock.Elapsed.TotalSeconds;
    }
}
