using System.Net.Sockets;
using ChipMarketGame.Storage;
using Orleans.Runtime;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>Runs the program's host from its start to its end. It serves, or a sentence says why it does not.</summary>
internal static class Start
{
    private const int Failed = 1;

    /// <summary>For whoever sends requests to notice that the host is not ready.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(3);

    /// <returns>Exit code.</returns>
    public static async Task<int> Run(ChipMarketOptions options)
    {
        HeldLog? log = null;
        try
        {
            Addresses.Try(options.Urls);
            TakePorts(options);
            if (options.Cluster.Length > 0) { await Membership.Reach(options); }
            await using var host = ChipMarketHost.Create(options, builder => builder.Services.AddSingleton<ILoggerFactory>(
                services => log = new HeldLog(ActivatorUtilities.CreateInstance<LoggerFactory>(services))));
            await host.StartAsync();
            log?.Tell();
            Console.WriteLine(ChipMarketHost.Greeting(host));
            var (lost, ended) = (host.Services.GetService<ClusterPresence>()?.Lost, host.WaitForShutdownAsync());
            if (lost is not null && await Task.WhenAny(lost, ended) == lost) { await Leave(); }
            await ended;
            return 0;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or OrleansLifecycleCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it served.");
            return 0;
        }
        catch (Exception failure)
        {
            if (!IsForeseen(failure)) { log?.Tell(); }
            await Console.Error.WriteLineAsync(OneLine(IsOfRedis(failure) ? Membership.Silent(options) : SentenceOf(failure)));
            return Failed;
        }
    }

    /// <summary>
    /// A silo that its cluster has lost cannot leave it in good order: it would wait for the table for ever. What it acknowledged is in the
    /// journal.
    /// </summary>
    private static async Task Leave()
    {
        await Task.Delay(Told);
        Environment.Exit(Failed);
    }

    private static void TakePorts(ChipMarketOptions options)
    {
        var address = Membership.AddressOf(options.Address);
        options.SiloPort = Ports.Take(address, options.SiloPort, ChipMarketHost.UsualSiloPort, "--silo-port");
        options.GatewayPort = Ports.Take(address, options.GatewayPort, ChipMarketHost.UsualGatewayPort, "--gateway-port");
    }

    /// <summary>What an operator can mend. Of anything else the log says where it came from.</summary>
    private static bool IsForeseen(Exception failure) => failure is
        JournalNotOpenedException or IOException or UnauthorizedAccessException or SocketException or OrleansConfigurationException
        || IsOfRedis(failure) || IsOfServer(failure);

    /// <summary>The web server cannot be had as it was asked for: no certificate, say.</summary>
    private static bool IsOfServer(Exception failure) =>
        failure is InvalidOperationException
            && failure.Source?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;

    private static string SentenceOf(Exception failure) =>
        IsOfServer(failure) && failure.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? "--urls asks for https, for which this host has no certificate: let it serve http, and put a proxy with a certificate " +
                "before it (--proxy)."
            : IsForeseen(failure) ? failure.Message : $"The host did not start: {failure.GetType().Name}: {failure.Message}";

    /// <summary>It answered a moment ago, and no longer does.</summary>
    private static bool IsOfRedis(Exception failure) => failure is RedisException or RedisTimeoutException;

    /// <summary>A sentence as a terminal can take it, whatever of somebody else's it repeats.</summary>
    public static string OneLine(string said) => string.Concat(said.ReplaceLineEndings(" ").Select(
        symbol => char.IsControl(symbol) || char.IsSurrogate(symbol) ? '?' : symbol)).Trim();
}
