using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ChipMarketGame.ClusterTests;

/// <summary>The real program in a process of its own, on ports of its own.</summary>
sealed partial class SiloProcess : IDisposable
{
    internal static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.Silo", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChipMarketGame.Silo.dll"));

    readonly Process _process;

    readonly TaskCompletionSource<Uri> _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    SiloProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, said) => Hear(said.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its HTTP API.</summary>
    public HttpClient Api { get; } = new() { Timeout = Waiting.Patience };

    /// <summary>What it said on its output.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>Its Orleans gateway, host:port.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>Starts a host with a journal and waits until it serves.</summary>
    public static Task<SiloProcess> Start(string journal, params string[] options) => Serving(["--data", journal, .. options]);

    /// <summary>Starts a host with a journal on a server and waits until it serves.</summary>
    public static Task<SiloProcess> StartOn(string connectionString, params string[] options) =>
        Serving(["--journal", connectionString, .. options]);

    /// <summary>Starts a silo that meets others in Redis and waits until it serves.</summary>
    public static Task<SiloProcess> Join(RedisServer redis) => Serving(["--cluster", redis.Address]);

    /// <summary>Starts a host with settings in its environment and waits until it serves.</summary>
    public static Task<SiloProcess> StartIn(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        Serving(options, environment);

    /// <summary>Starts a host whose disk <see cref="FillDisk"/> can fill.</summary>
    public static Task<SiloProcess> StartOnADiskThatMayFillUp(string journal, params string[] options) =>
        Serving(["--data", journal, .. options], wrapped: true);

    static async Task<SiloProcess> Serving(string[] options, IReadOnlyDictionary<string, string>? environment = null, bool wrapped = false)
    {
        var silo = new SiloProcess(Run(["--urls", "http://127.0.0.1:0", .. options], environment, wrapped));
        try
        {
            silo.Api.BaseAddress = await silo._serving.Task.WaitAsync(Waiting.Patience);
            return silo;
        }
        catch
        {
            silo.Dispose();
            throw;
        }
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Finish(params string[] options) => Finish(Run(Anywhere(options)));

    /// <summary>Runs the program to its end as somebody who may read everything and write only what is everybody's.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> FinishAsReader(params string[] options) =>
        Finish(Process.Start(Reader.Of("dotnet", [Program, .. Anywhere(options)]))!);

    /// <summary>Runs the program to its end where no file may hold a byte.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> FinishOnAFullDisk(params string[] options)
    {
        const string limited = "trap '' XFSZ; ulimit -f 0; exec dotnet \"$@\"";
        var start = new ProcessStartInfo("bash", ["-c", limited, "bash", Program, .. Anywhere(options)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Finish(Process.Start(start)!);
    }

    /// <summary>Waits for the end of a program; one that serves is asked to stop.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> FinishOrStop(params string[] options) =>
        Finish(Run(Anywhere(options)), stopping: true);

    /// <summary>At a free port unless told otherwise: somebody may be running the product while the tests run.</summary>
    static string[] Anywhere(string[] options) =>
        options.Contains("--urls") || !options.Any(option => option is "--data" or "--journal" or "--cluster")
            ? options
            : ["--urls", "http://127.0.0.1:0", .. options];

    static async Task<(int ExitCode, string Output, string Errors)> Finish(Process started, bool stopping = false)
    {
        using var process = started;
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            output.AppendLine(line);
            if (!stopping || !line.StartsWith("ChipMarketGame serves", StringComparison.Ordinal)) { continue; }
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        }

        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, output.ToString(), await errors);
    }

    /// <summary>Waits until an address is answered with a status.</summary>
    public async Task Until(string address, HttpStatusCode wanted)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (await Status(address, deadline.Token) != wanted) { await Task.Delay(50, deadline.Token); }
    }

    /// <summary>What an address is answered with.</summary>
    public async Task<HttpStatusCode> Status(string address, CancellationToken cancellation = default)
    {
        using var answer = await Api.GetAsync(new Uri(address, UriKind.Relative), cancellation);
        return answer.StatusCode;
    }

    /// <summary>No file of its may be longer from now on, which a write is told like a full disk; null ends that.</summary>
    /// <param name="room">Bytes.</param>
    public async Task FillDisk(long? room)
    {
        using var limit = Process.Start(
            "prlimit", ["--pid", $"{_process.Id}", $"--fsize={room?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited"]);
        await limit.WaitForExitAsync();
        if (limit.ExitCode != 0) { throw new InvalidOperationException("prlimit failed"); }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task<int> Terminate()
    {
        AskToStop();
        return await Ended();
    }

    /// <summary>Asks it to stop and does not wait for it.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
    }

    /// <summary>Waits for its end; the exit code.</summary>
    public async Task<int> Ended()
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(); }
        Api.Dispose();
        _process.Dispose();
    }

    void Hear(string? line)
    {
        Said.Enqueue(line ?? "");
        if (line is null) { _serving.TrySetException(new InvalidOperationException("the program ended before it served")); }
        else if (Address.Match(line) is { Success: true } said)
        {
            Gateway = GatewayAddress.Match(line).Groups[1].Value;
            _serving.TrySetResult(new Uri(said.Value));
        }
    }

    static Process Run(IEnumerable<string> options, IReadOnlyDictionary<string, string>? environment = null, bool wrapped = false)
    {
        // The signal that a write beyond the limit sends would end the process; ignored, the write fails.
        string[] line = wrapped
            ? ["bash", "-c", "trap '' XFSZ; exec dotnet \"$@\"", "bash", Program, .. options]
            : ["dotnet", Program, .. options];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime's compiler writes to a file of its own in memory unless told not to.
        if (wrapped) { start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; }
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) { start.Environment[name] = value; }
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"Orleans gateway: ([^)]+)\)")]
    private static partial Regex GatewayAddress { get; }
}
