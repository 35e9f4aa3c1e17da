using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A host that has been asked to stop begins no game, by whichever road it is asked for.</summary>
public sealed class DrainTests
{
    const string Sentence =
        "This host is about to stop and begins no new games; send it again in a moment, to another host or to the one that follows.";

    [Theory]
    [InlineData("begin", """{"into": "another-game"}""")]
    [InlineData("branch", """{"quarter": "2025Q1", "into": "another-game"}""")]
    public async Task It_neither_begins_a_class_after_practice_nor_branches_one(string order, string body)
    {
        var key = SeatToken.New();
        using var silo = await SiloProcess.Start(
            "memory", "--demonstration", "false", "--drain", "30", "--operator-key-hash", SeatToken.HashOf(key));
        var room = await ClassOverHttp.Open(silo.Api, key, new { seed = 7, seats = (string[])["google"], practice = 1 });
        await room.Take("google");
        await room.Order("start");
        silo.AskToStop();
        await silo.Until("/health/ready", HttpStatusCode.ServiceUnavailable);

        using var answer = await room.Send(HttpMethod.Post, $"/api/games/{room.Game}/class/{order}", room.Token, body);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Sentence), (answer.StatusCode, await answer.Sentence()));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.NotFound, await silo.Status("/api/games/another-game"));
    }

    [Fact]
    public async Task A_client_at_its_gateway_opens_none_either_and_is_told_again_of_one_that_is_open()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var open = Played.Request() with { SecondsPerQuarter = 3600 };
        Assert.NotNull((await cluster.Grains.Game(Played.Id).Open(open)).Game);

        cluster.Silos.Silos[0].ServiceProvider.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var refused = await Assert.ThrowsAsync<HostStoppingException>(
            async () => await cluster.Grains.Game(new GameId("another-game")).Open(open));
        var again = await cluster.Grains.Game(Played.Id).Open(open);

        Assert.Equal(Sentence, refused.Message);
        Assert.Equal(Played.Id, again.Game?.Id);
        Assert.Single(await journal.Games());
    }
}
