using System.Diagnostics;
using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// The batch loop on one core against the same rules and strategies written plainly in Python, also on one core; both in processor time.
/// </summary>
internal static class BatchAgainstSketch
{
    private const string Script = """
        import sys, time
        sys.path.insert(0, sys.argv[1])
        import market_sketch
        games = 10
        start = time.process_time()
        for seed in range(games): market_sketch.Game(seed).run()
        print(games / (time.process_time() - start))
        """;

    public static Ratio Measure(string folder)
    {
        var batch = new Batch();
        return Ratio.InTurn(
            "batch, one core / the rules in Python, one core", "games/s", () => batch.GamesPerProcessorSecond(1000),
            () => Python(folder), 100);
    }

    private static double Python(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", Script, folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"python3 ended with {process.ExitCode}; does {folder} hold market_sketch.py?");
    }
}
