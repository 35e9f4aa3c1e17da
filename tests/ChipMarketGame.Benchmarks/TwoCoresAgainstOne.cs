using System.Diagnostics;

namespace ChipMarketGame.Benchmarks;

/// <summary>The batch loop on two threads, each with its own memory, against one.</summary>
internal static class TwoCoresAgainstOne
{
    private const int Games = 5000;

    public static Ratio Measure()
    {
        Batch[] batches = [new(1), new(1_000_000)];
        return Ratio.InTurn("batch, two cores / one core", "games/s", () => OnTwo(batches), () => batches[0].GamesPerSecond(Games), 1.8);
    }

    private static double OnTwo(Batch[] batches)
    {
        var clock = Stopwatch.StartNew();
        Thread[] threads = [.. batches.Select(batch => new Thread(() => batch.Play(Games)))];
        foreach (var thread in threads) { thread.Start(); }
        foreach (var thread in threads) { thread.Join(); }
        return batches.Length * Games / clock.Elapsed.TotalSeconds;
    }
}
