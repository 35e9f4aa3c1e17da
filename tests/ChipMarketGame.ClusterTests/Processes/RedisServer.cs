using System.Diagnostics;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A Redis of one test, on a port of its own, that keeps nothing.</summary>
sealed class RedisServer : IDisposable
{
    readonly Process _process;

    RedisServer(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>host:port, and its password if it has one, as --cluster takes them.</summary>
    public string Address { get; }

    /// <summary>
    /// Starts it and waits until it answers. Where there is no Redis the test is skipped; in continuous integration it fails.
    /// </summary>
    public static async Task<RedisServer> Start(string? password = null)
    {
        var installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
        Assert.SkipWhen(!installed && Environment.GetEnvironmentVariable("CI") != "true", "redis-server is not installed");
        var port = FreePorts.One();
        var process = Process.Start(new ProcessStartInfo(
            "redis-server",
            ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", .. password is null
                ? []
                : new[] { "--requirepass", password }]) { RedirectStandardOutput = true })!;
        var server = new RedisServer(process, $"127.0.0.1:{port}{(password is null ? "" : $",password={password}")}");
        try
        {
            await server.Ready();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(); }
        _process.Dispose();
    }

    async Task Ready()
    {
        var ready = new TaskCompletionSource();
        var said = new List<string>();
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException("Redis ended before it was ready: " + string.Join('\n', said)));
            }
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal)) { ready.TrySetResult(); }
            else if (!ready.Task.IsCompleted) { said.Add(line.Data); }
        };
        _process.BeginOutputReadLine();
        await ready.Task.WaitAsync(Waiting.Patience);
    }
}
