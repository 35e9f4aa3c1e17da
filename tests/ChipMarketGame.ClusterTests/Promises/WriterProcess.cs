using System.Diagnostics;
using System.Globalization;

namespace ChipMarketGame.ClusterTests;

/// <summary>A process that appends to a journal and tells what it was acknowledged.</summary>
sealed class WriterProcess : IDisposable
{
    public const int Games = 8;

    static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.JournalWriter", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChipMarketGame.JournalWriter.dll"));

    readonly Process _process;
    readonly List<string> _acknowledged = [];

    WriterProcess(Process process) => _process = process;

    /// <param name="early">Makes the mistake of acknowledging before the journal has it.</param>
    public static WriterProcess Start(string journal, bool early = false) => new(Process.Start(
        new ProcessStartInfo("dotnet", [Program, journal, Games.ToString(CultureInfo.InvariantCulture), early ? "early" : "after"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true
        })!);

    /// <summary>Waits until it has been acknowledged so many appends.</summary>
    public async Task Acknowledge(int count)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (_acknowledged.Count < count)
        {
            _acknowledged.Add(await _process.StandardOutput.ReadLineAsync(deadline.Token)
                ?? throw new InvalidOperationException(
                    "the writer ended early: " + await _process.StandardError.ReadToEndAsync(deadline.Token)));
        }
    }

    /// <summary>Kill -9.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Stops it in its tracks, as a machine that hangs does.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>Lets it go on as if nothing had been.</summary>
    public Task Thaw() => Signal("CONT");

    /// <summary>Exit code of one that ended: 3 if the journal failed, 4 if it refused.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Everything it was acknowledged until its end.</summary>
    public async Task<IReadOnlyList<Acknowledgement>> ToTheEnd()
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (await _process.StandardOutput.ReadLineAsync(deadline.Token) is { } line) { _acknowledged.Add(line); }
        await _process.WaitForExitAsync(deadline.Token);
        return [.. _acknowledged.Select(Acknowledgement.Of)];
    }

    async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(); }
        _process.Dispose();
    }
}
