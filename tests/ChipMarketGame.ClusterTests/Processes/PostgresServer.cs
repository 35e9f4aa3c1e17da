using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A PostgreSQL server of the tests, in a folder and on a port of its own, as safe as in earnest. It dies with them.</summary>
sealed class PostgresServer : IAsyncDisposable
{
    const string Administrator = "chipmarket";

    static readonly string? Programs = FindPrograms();

    static int _schemas;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-postgres-");
    readonly int _port = FreePorts.One();
    Process? _process;

    /// <summary>Folder of its files.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    string Database => $"Host=127.0.0.1;Port={_port};Username={Administrator};Database=postgres";

    /// <summary>
    /// Makes and starts a server. Where PostgreSQL is not installed the test is skipped; in continuous integration it fails.
    /// </summary>
    public static async Task<PostgresServer> Start(params string[] settings)
    {
        Assert.SkipWhen(Programs is null && Environment.GetEnvironmentVariable("CI") != "true", "PostgreSQL is not installed");
        var server = new PostgresServer();
        try
        {
            await server.Make();
            await server.Up(settings);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A place for a journal that nobody has used.</summary>
    public string FreshJournal() => JournalIn($"journal_{Interlocked.Increment(ref _schemas)}");

    /// <summary>A place for a journal in a schema of this name.</summary>
    public string JournalIn(string schema) => $"{Database};Search Path={schema}";

    /// <summary>Starts what was stopped, or waits for what recovers by itself, until it answers.</summary>
    public async Task Up(params string[] settings)
    {
        if (_process is { HasExited: false })
        {
            await Answering();
            return;
        }

        _process = Run(
            "postgres",
            ["-D", Data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", .. settings.SelectMany(
                setting => new[] { "-c", setting })]);
        var ready = new TaskCompletionSource();
        var said = new List<string>();
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException("PostgreSQL ended before it was ready: " + string.Join('\n', said)));
            }
            else if (line.Data.Contains("database system is ready to accept", StringComparison.Ordinal)) { ready.TrySetResult(); }
            else if (!ready.Task.IsCompleted) { said.Add(line.Data); }
        };
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Waiting.Patience);
    }

    /// <summary>One of the ways in which a database dies.</summary>
    public Task Die(string death) => death switch
    {
        "a backend is killed" => KillBackend(),
        "the server is stopped at once" => StopImmediately(),
        "the postmaster is killed" => Kill(),
        _ => throw new ArgumentOutOfRangeException(nameof(death), death, "no such death"),
    };

    /// <summary>Every backend is abandoned; the log is recovered at the next start.</summary>
    public async Task StopImmediately()
    {
        await Finish("pg_ctl", ["stop", "-D", Data, "-m", "immediate", "-s"]);
        await _process!.WaitForExitAsync();
    }

    /// <summary>A transaction that has said this and is not finished until it is disposed of, which undoes it.</summary>
    public async Task<NpgsqlConnection> Hold(string sql)
    {
        var connection = new NpgsqlConnection(Database + ";Pooling=false;Application Name=holder");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("begin; " + sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Changes a setting while it runs, and waits until new connections have it.</summary>
    public async Task Set(string setting, string value)
    {
        await Ask<object>($"alter system set {setting} = '{value}'");
        await Reload(async () => await Ask<string>($"select current_setting('{setting}')") == value);
    }

    /// <summary>Takes back every change of a setting.</summary>
    public async Task Reset()
    {
        await Ask<object>("alter system reset all");
        await Reload(
            async () => await Ask<bool>(
                "select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and " +
                "current_setting('synchronous_commit') = 'on'"));
    }

    /// <summary>Waits until a journal's connection waits in such a way, and ends it as an administrator would.</summary>
    /// <param name="waits">PostgreSQL's wait_event_type.</param>
    public async Task KillTheAppendThatWaits(string waits)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!await Ask<bool>(
            $"select bool_or(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'ChipMarketGame' and state = " +
            $"'active' and wait_event_type = '{waits}'"))
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    /// <summary>Asks as administrator, outside any journal.</summary>
    public async Task<T?> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) { await StopImmediately(); }
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Kill -9 of the postmaster; its backends notice and go.</summary>
    async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (Process.GetProcessesByName("postgres").Any(process => Holds(process.Id))) { await Task.Delay(20, deadline.Token); }
    }

    /// <summary>Kill -9 of a journal's backend, upon which the postmaster ends all others and recovers.</summary>
    async Task KillBackend()
    {
        var backend = await Ask<int>(
            "select pid from pg_stat_activity where application_name = 'ChipMarketGame' order by random() limit 1");
        using var process = Process.GetProcessById(backend);
        process.Kill();
        await process.WaitForExitAsync();
    }

    async Task Reload(Func<Task<bool>> taken)
    {
        await Ask<bool>("select pg_reload_conf()");
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!await taken()) { await Task.Delay(20, deadline.Token); }
    }

    async Task Answering()
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (true)
        {
            try
            {
                await Ask<int>("select 1");
                return;
            }
            catch (Exception recovering) when (recovering is NpgsqlException or SocketException)
            {
                await Task.Delay(50, deadline.Token);
            }
        }
    }

    async Task Make()
    {
        // PostgreSQL refuses to run as root: there the folder and the processes belong to its usual user.
        if (Environment.IsPrivilegedProcess)
        {
            using var owner = Process.Start("chown", [Servant, _folder.FullName]);
            await owner.WaitForExitAsync();
        }

        await Finish("initdb", ["-D", Data, "-U", Administrator, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
    }

    bool Holds(int process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/cwd").LinkTarget == Data;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static string Servant => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
        ? "postgres"
        : "nobody";

    static async Task Finish(string program, string[] arguments)
    {
        using var process = Run(program, arguments);
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{program} failed: {errors}"); }
    }

    static Process Run(string program, string[] arguments)
    {
        string[] line = [
            Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed"), program), .. arguments];
        // setpriv becomes the program, so that its process id is the server's.
        if (Environment.IsPrivilegedProcess)
        {
            line = ["setpriv", $"--reuid={Servant}", "--regid=65534", "--clear-groups", "--inh-caps=-all", .. line];
        }
        var process = Process.Start(new ProcessStartInfo(
            line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>On the path, or where Debian keeps the newest version.</summary>
    static string? FindPrograms() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => version.Length)
                    .ThenByDescending(version => version, StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
                : [])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
}
