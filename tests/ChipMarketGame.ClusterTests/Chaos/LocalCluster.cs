using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StackExchange.Redis;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// The cluster that <c>deploy/local-cluster</c> brings up: Redis, PostgreSQL and three silos, in a folder and on ports of one test.
/// </summary>
sealed partial class LocalCluster : IAsyncDisposable
{
    const int Ports = 12;
    const int LastLines = 20;

    static readonly string Script = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "..", "deploy", "local-cluster"));

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-cluster-");
    readonly int _ports = FreePorts.InARow(Ports);

    public string[] Addresses { get; private set; } = [];

    public string OperatorKey { get; private set; } = "";

    /// <summary>Connection string of the journal.</summary>
    public string Journal =>
        $"Host=127.0.0.1;Port={_ports + 5};Username=chipmarket;" +
        $"Password={File.ReadAllText(Path.Combine(_folder.FullName, "password")).Trim()};Database=postgres";

    /// <summary>Brings it up. Where Redis or PostgreSQL is not installed the test is skipped; in continuous integration it fails.</summary>
    public static async Task<LocalCluster> Start()
    {
        var installed = Installed("redis-server") && (Installed("postgres") || Directory.Exists("/usr/lib/postgresql"));
        Assert.SkipWhen(
            !installed && Environment.GetEnvironmentVariable("CI") != "true", "redis-server and PostgreSQL are not both installed");
        var cluster = new LocalCluster();
        try
        {
            await cluster.Up();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts what is not running, and waits until all is ready.</summary>
    public async Task Up()
    {
        var (exitCode, said) = await Say(
            "up", "--program", SiloProcess.Program, "--ports", _ports.ToString(CultureInfo.InvariantCulture), "--demonstration", "false");
        if (exitCode != 0) { throw new InvalidOperationException($"local-cluster up failed: {said}\n{LastWords()}"); }
        Addresses = [.. Address.Matches(said).Select(match => match.Value)];
        OperatorKey = Key.Match(said).Groups[1].Value;
    }

    /// <summary>What each part wrote last into its log, since the folder is deleted with the test.</summary>
    string LastWords() => string.Join('\n', _folder.GetFiles("*.log").OrderBy(log => log.Name).SelectMany(log =>
        File.ReadLines(log.FullName).TakeLast(LastLines).Prepend($"--- {log.Name}")));

    /// <summary>Exit code and output of a verb of the script.</summary>
    public async Task<(int ExitCode, string Said)> Say(string verb, params string[] options)
    {
        var start = new ProcessStartInfo("bash", [Script, verb, "--dir", _folder.FullName, .. options])
        {
            RedirectStandardOutput = true, RedirectStandardError = true
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Sends a signal to a part of it that runs.</summary>
    /// <param name="part">redis, postgres, silo-1, silo-2 or silo-3.</param>
    public async Task Signal(string part, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", ProcessOf(part)]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    /// <summary>Starts a silo as the script would, at the address of one that has ended, with settings in its environment.</summary>
    public Task<SiloProcess> StartInPlaceOf(string silo, IReadOnlyDictionary<string, string> environment)
    {
        var number = silo[^1] - '0';
        return SiloProcess.StartIn(
            environment, "--cluster", $"127.0.0.1:{_ports + 4}", "--journal", Journal, "--operator-key-hash",
            File.ReadAllText(Path.Combine(_folder.FullName, "operator-key.hash")).Trim(),
            "--silo-port", $"{_ports + 5 + number}", "--gateway-port", $"{_ports + 8 + number}", "--demonstration", "false");
    }

    /// <summary>Waits until a part of it that was told to end has ended.</summary>
    public async Task Ended(string part)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (File.Exists($"/proc/{ProcessOf(part)}/cmdline")
            && (await File.ReadAllBytesAsync($"/proc/{ProcessOf(part)}/cmdline", deadline.Token)).Length > 0)
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    /// <summary>What its silos have logged of requests that failed, with what failed.</summary>
    public string Errors() =>
        string.Join(
            "\n\n", _folder.GetFiles("silo-*.log")
                .SelectMany(log => Request.Matches(File.ReadAllText(log.FullName)).Select(match => match.Value)));

    /// <summary>
    /// Files of its folder, and the folder itself, that users of this machine other than its owner and the database's may read.
    /// </summary>
    public IEnumerable<string> OpenToOthers()
    {
        const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute, Group =
            UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        FileSystemInfo[] all = [_folder, .. _folder.EnumerateFileSystemInfos(
            "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })];
        return all.Where(each => !OperatingSystem.IsWindows() && (each.UnixFileMode & (Others | Group)) != 0).Select(each => each.FullName);
    }

    /// <summary>Waits until the others have declared a silo dead, by the table in which they meet.</summary>
    public async Task DeclaredDead(string silo)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{_ports + 4}");
        var address = $"S127.0.0.1:{_ports + 5 + (silo[^1] - '0')}:";
        while (true)
        {
            // Each start of a silo has a row of its own; the number at the end of its name grows.
            var rows = (await redis.GetDatabase().HashGetAllAsync("default/members/default")).Where(
                row => $"{row.Name}".StartsWith(address, StringComparison.Ordinal));
            if ($"{rows.MaxBy(row => long.Parse($"{row.Name}"[address.Length..], CultureInfo.InvariantCulture)).Value}".Contains(
                "\"Status\":6", StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(100, deadline.Token);
        }
    }

    /// <summary>How often the journal has told a silo that others had been first, by its log.</summary>
    public int RefusedAppends(string silo) => Stale.Count(File.ReadAllText(Path.Combine(_folder.FullName, silo + ".log")));

    public async ValueTask DisposeAsync()
    {
        await Say("down");
        _folder.Delete(recursive: true);
    }

    string ProcessOf(string part) => File.ReadAllText(Path.Combine(_folder.FullName, part + ".pid")).Split(' ')[0];

    static bool Installed(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"fail: Microsoft\.AspNetCore\.Diagnostics[^\n]*(\n +[^\n]*){1,12}")]
    private static partial Regex Request { get; }

    [GeneratedRegex(@"^ +ChipMarketGame\.Storage\.(StaleVersion|CommandConflict)Exception", RegexOptions.Multiline)]
    private static partial Regex Stale { get; }

    [GeneratedRegex("Operator's key: (\\S+)")]
    private static partial Regex Key { get; }
}
