using System.Globalization;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>The clock of a process, and of no other, is wrong: by libfaketime, which stands between it and the system.</summary>
static class WrongClock
{
    const string Library = "libfaketime.so.1";

    static readonly string? Installed = Directory.Exists("/usr/lib")
        ? Directory.GetDirectories("/usr/lib").Append("/usr/lib").Select(folder => Path.Combine(folder, "faketime", Library))
            .FirstOrDefault(File.Exists)
        : null;

    /// <summary>
    /// What the environment of a process has to say for it. Where there is no libfaketime the test is skipped; in continuous integration it
    /// fails.
    /// </summary>
    public static Dictionary<string, string> Ahead(TimeSpan ahead)
    {
        Assert.SkipWhen(Installed is null && Environment.GetEnvironmentVariable("CI") != "true", "libfaketime is not installed");
        return new()
        {
            ["LD_PRELOAD"] = Installed ?? throw new FileNotFoundException($"{Library} is not installed"),
            ["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"+{ahead.TotalSeconds:0}s"),
            // Durations are what they are. Without the last of these, waiting for a lock never times out.
            ["DONT_FAKE_MONOTONIC"] = "1", ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1", ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        };
    }
}
