using System.Net;
using Orleans.Configuration;
using StackExchange.Redis;

namespace ChipMarketGame.Silo;

/// <summary>How silos know of each other.</summary>
internal static class Membership
{
    /// <summary>
    /// A silo alone, or one of those that meet in Redis. Both listen on this machine only: whoever reaches a gateway may call any grain.
    /// </summary>
    /// <param name="redis">host:port; empty for a silo alone.</param>
    public static void Configure(ISiloBuilder silo, string redis, int siloPort, int gatewayPort)
    {
        if (redis.Length == 0)
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            return;
        }

        silo.ConfigureEndpoints(IPAddress.Loopback, siloPort, gatewayPort);
        silo.UseRedisClustering(clustering => clustering.ConfigurationOptions = Settings(redis));
        // A silo that died is noticed within seconds: two probes of a second, and one witness is enough where there are two silos.
        silo.Configure<ClusterMembershipOptions>(membership => (membership.ProbeTimeout, membership.NumMissedProbesLimit, membership.NumVotesForDeathDeclaration) = (TimeSpan.FromSeconds(1), 2, 1));
    }

    /// <summary>Tries Redis before anything starts, so that a wrong address is a sentence.</summary>
    /// <exception cref="IOException">It does not answer.</exception>
    public static async Task Reach(string redis)
    {
        try
        {
            var settings = Settings(redis);
            settings.AbortOnConnectFail = true;
            await using var connection = await ConnectionMultiplexer.ConnectAsync(settings);
        }
        catch (RedisException failure)
        {
            throw new IOException($"No Redis answers at {redis}, where --cluster would meet the other silos.", failure);
        }
    }

    private static ConfigurationOptions Settings(string redis) => new() { EndPoints = { redis }, AbortOnConnectFail = false };
}
