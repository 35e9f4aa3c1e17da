using System.Diagnostics;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// Integer arithmetic without memory, on two threads against one: what the machine gives to two threads that share nothing but,
/// perhaps, a core. Many independent chains fill a core, so that two hardware threads of one core stand in each other's way.
/// </summary>
internal static class ControlLoop
{
    private const int Steps = 50_000_000;

    public static Ratio Measure() =>
        Ratio.InTurn("control: arithmetic in registers, two threads / one", "Msteps/s", () => OnThreads(2), () => OnThreads(1), 0);

    private static double OnThreads(int count)
    {
        var sums = new ulong[count];
        var clock = Stopwatch.StartNew();
        Thread[] threads = [.. Enumerable.Range(0, count).Select(number => new Thread(() => sums[number] = Spin((ulong)number)))];
        foreach (var thread in threads) { thread.Start(); }
        foreach (var thread in threads) { thread.Join(); }
        return count * (Steps / 1e6) / clock.Elapsed.TotalSeconds;
    }

    private static ulong Spin(ulong seed)
    {
        unchecked
        {
            var (a, b, c, d) = (seed, seed + 1, seed + 2, seed + 3);
            for (var step = 0; step < Steps; step++)
            {
                a = (a * 6364136223846793005) + 1442695040888963407;
                b = (b + (a >> 33)) ^ seed;
                c += c ^ (ulong)step;
                d ^= (d << 1) + c;
            }

            return a ^ b ^ c ^ d;
        }
    }
}
