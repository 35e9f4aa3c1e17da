using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChipMarketGame.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Orleans.Configuration;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>How silos know of each other.</summary>
internal static class Membership
{
    private const string Ssl = "ssl=";

    private static readonly string[] Known = ["user", "password", "ssl"];

    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(2), Forgotten = TimeSpan.FromHours(1);

    /// <summary>
    /// A silo alone, or one of those that meet in Redis. Both listen on this machine only unless told otherwise: whoever reaches a
    /// gateway may call any grain.
    /// </summary>
    public static void Configure(ISiloBuilder silo, ChipMarketOptions options, int siloPort, int gatewayPort)
    {
        if (options.Cluster.Length == 0)
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            return;
        }

        silo.ConfigureEndpoints(AddressOf(options.Address), siloPort, gatewayPort);
        silo.UseRedisClustering(clustering => clustering.ConfigurationOptions = Settings(options.Cluster));
        silo.Services.AddSingleton<ILocalSiloDetails, OwnSilo>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Predecessors>();
        silo.Services.AddSingleton<ClusterPresence>().AddHostedService(services => services.GetRequiredService<ClusterPresence>());
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // A silo that died is noticed within seconds: three probes of a second, and one witness is enough where there are two silos.
            (membership.ProbeTimeout, membership.NumMissedProbesLimit, membership.NumVotesForDeathDeclaration) =
                (TimeSpan.FromSeconds(1), 3, 1);
            // Where all silos were killed at once, the first new one waits for each of them that said lately that it lives.
            (membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit) = (Alive, 2);
            membership.DefunctSiloExpiration = Forgotten;
        });
    }

    /// <summary>
    /// Keys with which hosts sign what they give to browsers, so that a form or page of one of them is good at any other.
    /// </summary>
    /// <param name="redis">host:port where they are kept; empty for a host alone, which keeps its own.</param>
    public static void AddSharedSecrets(this IServiceCollection services, string redis)
    {
        if (redis.Length == 0)
        {
            // Windows has a store of its own, which encrypts.
            if (!OperatingSystem.IsWindows()) { services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(KeepAlone); }
            return;
        }

        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(Settings(redis)));
        services.AddDataProtection().SetApplicationName("ChipMarketGame");
        services.AddOptions<KeyManagementOptions>().Configure<IConnectionMultiplexer>((keys, connection) =>
            (keys.XmlRepository, keys.XmlEncryptor) =
                (new RedisXmlRepository(() => connection.GetDatabase(), "chipmarket/keys-of-hosts"), new NullXmlEncryptor()));
    }

    /// <summary>
    /// In files that are their owner's alone, as are the journal and the operator's key: that they are not encrypted is meant, and is then
    /// not warned of. Where they cannot be kept, the framework says what it does.
    /// </summary>
    private static void KeepAlone(KeyManagementOptions keys, ILoggerFactory logs)
    {
        if (keys.XmlRepository is not null || FileSystemXmlRepository.DefaultKeyStorageDirectory is not { } folder) { return; }
        try
        {
            PrivateFile.CloseFolder(folder.FullName);
            (keys.XmlRepository, keys.XmlEncryptor) = (new FileSystemXmlRepository(folder, logs), new NullXmlEncryptor());
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written.
        }
    }

    /// <summary>
    /// Tries Redis before anything starts, so that what is wrong is a sentence, and asks it for earlier silos at this address.
    /// </summary>
    /// <exception cref="IOException">This machine has no such address, or Redis does not answer.</exception>
    public static async Task Reach(ChipMarketOptions options)
    {
        var own = $"S{new IPEndPoint(AddressOf(options.Address), options.SiloPort)}:";
        try
        {
            var settings = Settings(options.Cluster);
            settings.AbortOnConnectFail = true;
            await using var connection = await ConnectionMultiplexer.ConnectAsync(settings);
            var rows = await connection.GetDatabase().HashKeysAsync(TableOf(new ClusterOptions()));
            options.LastSilo = rows.Select(row => $"{row}").Where(row => row.StartsWith(own, StringComparison.Ordinal))
                .Select(row => int.TryParse(row.AsSpan(own.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : 0)
                .DefaultIfEmpty().Max();
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            throw new IOException(Silent(options), failure);
        }
    }

    /// <summary>What is said where Redis does not answer. Of how it is reached only the address: what follows may be a password.</summary>
    public static string Silent(ChipMarketOptions options) =>
        $"No Redis answers at {options.Cluster.Split(',')[0]}, where --cluster would meet the other silos.";

    /// <summary>Where Redis keeps the silos of a cluster, each under its address and number.</summary>
    public static string TableOf(ClusterOptions cluster) =>
        $"{cluster.ServiceId ?? ClusterOptions.DefaultServiceId}/members/{cluster.ClusterId ?? ClusterOptions.DefaultClusterId}";

    public static IPAddress AddressOf(string host)
    {
        try
        {
            return IPAddress.TryParse(host, out var address) ? address : Dns.GetHostAddresses(host, AddressFamily.InterNetwork)[0];
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException or IndexOutOfRangeException)
        {
            throw new IOException($"--address {host} is no address of this machine: {unknown.Message}", unknown);
        }
    }

    /// <summary>What is wrong with how Redis is named; null if nothing is. A password is never repeated.</summary>
    public static string? Wrong(string option, string redis)
    {
        var parts = redis.Split(',');
        if (!IsHostAndPort(parts[0])) { return $"{option} must be a Redis host and port such as 127.0.0.1:6379, not {parts[0]}."; }
        if (!parts.Skip(1)
            .All(part => Known.Any(name => part.StartsWith(name + "=", StringComparison.Ordinal) && part.Length > name.Length + 1)))
        {
            return $"{option} knows {string.Join(", ", Known)} after host and port, each as ,name=value.";
        }

        return parts.Skip(1).LastOrDefault(IsUndecided) is { } undecided
            ? $"{option}: ssl must be true or false, not {undecided[Ssl.Length..]}."
            : null;
    }

    /// <summary>Whether it is neither on nor off, in any of the words that the library knows for that.</summary>
    private static bool IsUndecided(string part)
    {
        if (!part.StartsWith(Ssl, StringComparison.Ordinal)) { return false; }
        try
        {
            _ = ConfigurationOptions.Parse(part);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static bool IsHostAndPort(string text) =>
        text.LastIndexOf(':') is var at && at > 0
            && ushort.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    /// <summary>How Redis is reached, whether it answers yet or not.</summary>
    public static ConfigurationOptions Settings(string redis)
    {
        var settings = ConfigurationOptions.Parse(redis);
        settings.AbortOnConnectFail = false;
        settings.AllowAdmin = true; // to ask whether it keeps its data
        return settings;
    }
}
