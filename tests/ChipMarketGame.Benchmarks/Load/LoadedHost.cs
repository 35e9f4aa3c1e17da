using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// The host's program in a process of its own, on SQLite or the journal named, that can be killed and started again on the same journal.
/// </summary>
internal sealed partial class LoadedHost(string journal = "", params string[] more) : IDisposable
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.Silo", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChipMarketGame.Silo.dll"));

    private const int MostTold = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-load-");
    private Process? _process;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The operator's key, which only the first start tells.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where programs elsewhere ask its silo.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>The file of its journal, where it keeps one of its own.</summary>
    public string Journal => Path.Combine(_folder.FullName, "games.db");

    /// <summary>Number of its process; 0 while there is none.</summary>
    public int Pid { get; private set; }

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
        var program = new ProcessStartInfo(
            "dotnet", [Program, "--data", Journal, "--urls", Address, "--demonstration", "false", .. more])
        {
            RedirectStandardOutput = true,
        };
        if (journal.Length > 0) { program.Environment["ChipMarket__Journal"] = journal; }
        _process = Process.Start(program)!;
        Pid = _process.Id;
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (Served.Match(line) is { Success: true } served)
            {
                Address = served.Value;
                Gateway = Asked.Match(line).Groups[1].Value;
                if (Key.Length > 0)
                {
                    Drain(_process.StandardOutput);
                    return;
                }
            }

            if (Shown.Match(line) is { Success: true } shown)
            {
                Key = shown.Groups[1].Value;
                Drain(_process.StandardOutput);
                return;
            }
        }

        throw new InvalidOperationException("The host ended before it served.");
    }

    /// <summary>Reads its log to the end, lest it waits for a reader, and tells what is wrong in it.</summary>
    private static void Drain(StreamReader log) => Task.Run(async () =>
    {
        for (var told = 0; await log.ReadLineAsync() is { } line;)
        {
            var isWrong = Wrong.IsMatch(line);
            if (isWrong && ++told <= MostTold) { Console.WriteLine($"the host says: {line}"); }
        }
    });

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        Pid = 0;
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public void Dispose()
    {
        Kill();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^(fail|crit):|Exception")]
    private static partial Regex Wrong { get; }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Served { get; }

    [GeneratedRegex(@"Orleans gateway: ([\d.:]+)")]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"shown this once: (\S+)")]
    private static partial Regex Shown { get; }
}
