using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using StackExchange.Redis;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a cluster rests on beside its journal, the table in Redis and the clocks, goes wrong.</summary>
public sealed class ClusterFaultsTests(SharedPostgres postgres)
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Silos_whose_table_was_emptied_are_not_ready_say_so_and_end_and_those_that_follow_play_on()
    {
        using var redis = await RedisServer.Start();
        var place = await postgres.FreshJournal();
        string[] options = [
            "--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(SeatToken.New()), "--demonstration", "false"];
        using var first = await SiloProcess.StartOn(place, options);
        using var second = await SiloProcess.StartOn(place, [.. options, "--drain", "2"]);
        await first.Until("/health/ready", HttpStatusCode.OK);
        await second.Until("/health/ready", HttpStatusCode.OK);

        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address + ",allowAdmin=true"))
        {
            await connection.GetServers()[0].FlushAllDatabasesAsync();
        }
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
        using var redis = await RedisServer.Start();
        var (place, port) = (await postgres.FreshJournal(), FreePorts.One());
        string[] options = [
            "--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(SeatToken.New()), "--demonstration", "false"];
        string[] here = ["--journal", place, "--silo-port", $"{port}", .. options];
        using var other = await SiloProcess.StartOn(place, options);
        using (var ahead = await SiloProcess.StartIn(WrongClock.Ahead(Hour), here))
        {
            await ahead.Until("/health/ready", HttpStatusCode.ServiceUnavailable);
            await ahead.Until("/health/live", HttpStatusCode.OK);
            Assert.Contains(
                ahead.Said, line => line.Contains("The clock of this machine is 3600 s ahead of that of Redis", StringComparison.Ordinal));
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

    [Theory]
    [InlineData("stopped")]
    [InlineData("killed")]
    [InlineData("killed with all others")]
    public async Task A_local_cluster_comes_up_again_after_one_of_its_silos_ran_with_its_clock_an_hour_ahead(string ended)
    {
        var ahead = WrongClock.Ahead(Hour);
        await using var cluster = await LocalCluster.Start();
        await cluster.Signal("silo-1", "TERM");
        await cluster.Ended("silo-1");
        using (var wrong = await cluster.StartInPlaceOf("silo-1", ahead))
        {
            await wrong.Until("/health/ready", HttpStatusCode.ServiceUnavailable);
            foreach (var other in ended.EndsWith("others", StringComparison.Ordinal) ? new[] { "silo-2", "silo-3" } : [])
            {
                await cluster.Signal(other, "KILL");
                await cluster.Ended(other);
            }

            if (ended == "stopped") { Assert.Equal(0, await wrong.Terminate()); }
            else { await wrong.Kill(); }
        }

        await cluster.Up();

        Assert.Equal(0, (await cluster.Say("status")).ExitCode);
    }
}
