using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Benchmarks;

/// <summary>The host's program in a process of its own, on SQLite, that can be killed and started again on the same journal.</summary>
internal sealed partial class LoadedHost : IDisposable
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.Silo", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChipMarketGame.Silo.dll"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-load-");
    private Process? _process;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The operator's key, which only the first start tells.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Bytes it holds in memory now.</summary>
    public long Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Most bytes it has held since it was started.</summary>
    public long MostMemory => _process!.PeakWorkingSet64;

    /// <summary>Starts it, the second time at the address of the first, and waits until it serves.</summary>
    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Program, "--data", Path.Combine(
                _folder.FullName, "games.db"), "--urls", Address, "--demonstration", "false"]) { RedirectStandardOutput = true })!;
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (Served.Match(line) is { Success: true } served)
            {
                Address = served.Value;
                if (Key.Length > 0) { return; }
            }

            if (Shown.Match(line) is { Success: true } shown)
            {
                Key = shown.Groups[1].Value;
                return;
            }
        }

        throw new InvalidOperationException("The host ended before it served.");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public void Dispose()
    {
        Kill();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Served { get; }

    [GeneratedRegex(@"shown this once: (\S+)")]
    private static partial Regex Shown { get; }
}
