using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class DirectoryTests
{
    [Fact]
    public async Task The_directory_tells_open_games_and_on_request_ended_ones()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var directory = cluster.Grains.GameDirectory();
        var quick = (await directory.Open(Played.Request(1))).Game!;
        var slow = (await directory.Open(Played.Request(2) with { SecondsPerQuarter = 3600, Kind = GameKind.Demonstration })).Game!;
        await cluster.Grains.UntilEnded(quick.Id);

        var open = await directory.Games();
        var all = await directory.Games(ended: true);

        Assert.Equal([(slow.Id, GamePhase.Deciding, 0)], open.Select(game => (game.Id, game.Phase, game.ClosedQuarters)));
        Assert.Equal(
            [(quick.Id, GamePhase.Ended, 24), (slow.Id, GamePhase.Deciding, 0)],
            all.Select(game => (game.Id, game.Phase, game.ClosedQuarters)));
        Assert.Equal(slow.Id, await directory.Demonstration());
    }
}
