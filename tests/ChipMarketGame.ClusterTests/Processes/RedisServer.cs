using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;
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
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(
            "redis-server",
            ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", .. password is null
                ? []
                : new[] { "--requirepass", password }]) { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
        var server = new RedisServer(process, $"127.0.0.1:{port}{(password is null ? "" : $",password={password}")}");
        var patient = ConfigurationOptions.Parse(server.Address);
        (patient.ConnectRetry, patient.ConnectTimeout) = (30, 1000);
        await using var answered = await ConnectionMultiplexer.ConnectAsync(patient);
        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(); }
        _process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
