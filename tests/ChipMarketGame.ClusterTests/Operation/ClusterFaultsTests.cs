using System.Net;
using System.Net.Sockets;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using StackExchange.Redis;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a cluster rests on beside its journal, the table in Redis and the clocks, goes wrong.</summary>
public sealed class ClusterFaultsTests(SharedPostgres postgres)
{
    const string Hour = "+3600s";

    static readonly string? FakeTime = Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib").Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1")).FirstOrDefault(File.Exists) : null;

    [Fact]
    public async Task Silos_whose_table_was_emptied_are_not_ready_say_so_and_end_and_those_that_follow_play_on()
    {
        using var redis = await RedisServer.Start();
        var place = await postgres.FreshJournal();
        string[] options = ["--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(SeatToken.New()), "--demonstration", "false"];
        using var first = await SiloProcess.StartOn(place, options);
        using var second = await SiloProcess.StartOn(place, [.. options, "--drain", "2"]);
        await first.Until("/health/ready", HttpStatusCode.OK);
        await second.Until("/health/ready", HttpStatusCode.OK);

        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address + ",allowAdmin=true")) { await connection.GetServers()[0].FlushAllDatabasesAsync(); }
        await first.Kill();

        await second.Until("/health/ready", HttpStatusCode.ServiceUnavailable);
        Assert.Equal(1, await second.Ended());
        Assert.Contains(second.Said, line => line.Contains("Redis no longer has silo", StringComparison.Ordinal));
        using var third = await SiloProcess.StartOn(place, options);
        await third.Until("/health/ready", HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, await third.Status("/api/games"));
    }

    [Fact]
    public async Task A_silo_whose_clock_is_an_hour_ahead_is_not_ready_and_starts_again_at_its_address_once_it_is_set_right()
    {
        Assert.SkipWhen(FakeTime is null, "libfaketime is not installed");
        using var redis = await RedisServer.Start();
        var (place, port) = (await postgres.FreshJournal(), FreePort());
        string[] options = ["--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(SeatToken.New()), "--demonstration", "false"];
        string[] here = ["--journal", place, "--silo-port", $"{port}", .. options];
        using var other = await SiloProcess.StartOn(place, options);
        using (var ahead = await SiloProcess.StartIn(Ahead, here))
        {
            await ahead.Until("/health/ready", HttpStatusCode.ServiceUnavailable);
            await ahead.Until("/health/live", HttpStatusCode.OK);
            Assert.Contains(ahead.Said, line => line.Contains("The clock of this machine is 3600 s ahead of that of Redis", StringComparison.Ordinal));
            Assert.Equal(0, await ahead.Terminate());
        }

        using var right = await SiloProcess.StartIn(new Dictionary<string, string>(), here);
        await right.Until("/health/ready", HttpStatusCode.OK);
        await other.Until("/health/ready", HttpStatusCode.OK);
        using (var killed = await SiloProcess.StartOn(place, options)) { await killed.Kill(); }
        await right.Kill();
        using var again = await SiloProcess.StartIn(new Dictionary<string, string>(), here);
        await again.Until("/health/ready", HttpStatusCode.OK);
    }

    /// <summary>A clock that is ahead, in which durations are what they are; without the last setting waiting for a lock never times out.</summary>
    static Dictionary<string, string> Ahead => new()
    {
        ["LD_PRELOAD"] = FakeTime!, ["FAKETIME"] = Hour, ["DONT_FAKE_MONOTONIC"] = "1", ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1", ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
