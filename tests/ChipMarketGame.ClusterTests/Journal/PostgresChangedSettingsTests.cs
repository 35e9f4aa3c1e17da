using System.Net;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A server that was safe when the market started is told otherwise while it runs.</summary>
public sealed class PostgresChangedSettingsTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    static readonly GameId Game = new("a-game");

    [Fact]
    public async Task What_is_acknowledged_by_a_server_that_was_told_not_to_wait_for_the_disk_survives_its_immediate_stop()
    {
        var server = await postgres.Server;
        var place = server.FreshJournal();
        await using (var journal = PostgresJournal.Open(place))
        {
            await journal.Begin(Game, "test", Tests.Entries.Several("0"));
            await server.Set("wal_writer_delay", "10s");
            await server.Set("synchronous_commit", "off");
            for (var version = 1; version <= 30; version++) { await journal.Append(Game, version, Tests.Entries.Several($"{version}")); }
            await server.StopImmediately();
        }

        await server.Up();
        await server.Reset();
        await using var survivor = PostgresJournalReader.Open(place + ";Pooling=false");

        Assert.Equal(Enumerable.Range(0, 31).Select(i => $"{i}"), await Tests.Entries.Bodies(survivor, Game));
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task A_server_that_no_longer_keeps_what_it_writes_is_given_nothing_until_it_does_again(string setting)
    {
        var server = await postgres.Server;
        await using var journal = PostgresJournal.Open(server.FreshJournal());
        await journal.Begin(Game, "test", Tests.Entries.Several("0"));
        await server.Set(setting, "off");

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(
            async () => await journal.Append(Game, 1, Tests.Entries.Several("1")));
        var begun = await Assert.ThrowsAsync<JournalUnavailableException>(
            async () => await journal.Begin(new GameId("another"), "test", Tests.Entries.Several("1")));
        await server.Reset();
        await journal.Append(Game, 1, Tests.Entries.Several("2"));

        Assert.All([refused, begun], failure => Assert.Contains($"its {setting} is off", failure.Message, StringComparison.Ordinal));
        Assert.Equal(["0", "2"], await Tests.Entries.Bodies(journal, Game));
        Assert.Null(await journal.Head(new GameId("another")));
    }

    [Fact]
    public async Task A_host_is_not_ready_while_its_server_may_lose_what_it_acknowledges()
    {
        var server = await postgres.Server;
        using var silo = await SiloProcess.StartOn(server.FreshJournal(), "--demonstration", "false");
        await silo.Until("/health/ready", HttpStatusCode.OK);

        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
        {
            await server.Set(setting, "off");
            await silo.Until("/health/ready", HttpStatusCode.ServiceUnavailable);
            await silo.Until("/health/live", HttpStatusCode.OK);
            await server.Reset();
            await silo.Until("/health/ready", HttpStatusCode.OK);
        }
    }
}
